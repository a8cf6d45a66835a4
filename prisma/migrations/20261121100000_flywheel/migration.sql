-- AlterTable
ALTER TABLE "annotations" ADD COLUMN     "label_import_id" UUID;

-- CreateTable
CREATE TABLE "snapshots" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'making',
    "failure_reason" TEXT,
    "filter" JSONB NOT NULL,
    "content_hash" TEXT,
    "manifest" JSONB,
    "documents" INTEGER NOT NULL DEFAULT 0,
    "test_documents" INTEGER NOT NULL DEFAULT 0,
    "byte_size" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "split_vendors" (
    "vendor_key" TEXT NOT NULL,
    "half" TEXT NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "split_vendors_pkey" PRIMARY KEY ("vendor_key")
);

-- CreateTable
CREATE TABLE "label_conflict_decisions" (
    "key" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "label_conflict_decisions_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "label_imports" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure_reason" TEXT,
    "documents" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "outcome" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "label_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_runs" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "seed" INTEGER NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "trigger" TEXT NOT NULL,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "stage" TEXT,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "log" JSONB NOT NULL DEFAULT '[]',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure_reason" TEXT,
    "cancel_requested_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "model_version_id" UUID,

    CONSTRAINT "training_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_versions" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshot_id" UUID NOT NULL,
    "seed" INTEGER NOT NULL,
    "artefact_sha256" TEXT NOT NULL,
    "artefact_bytes" INTEGER NOT NULL,
    "artefact" BYTEA NOT NULL,
    "train_documents" INTEGER NOT NULL,
    "report" JSONB NOT NULL,
    "gates" JSONB NOT NULL,

    CONSTRAINT "model_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotions" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "model_version_id" UUID,
    "canary_share" DOUBLE PRECISION,
    "reason" TEXT,
    "overruled" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "promotions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shadow_extractions" (
    "document_id" UUID NOT NULL,
    "model_version" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "document_type" JSONB NOT NULL,
    "predictions" JSONB NOT NULL,
    "route" TEXT NOT NULL,

    CONSTRAINT "shadow_extractions_pkey" PRIMARY KEY ("document_id","model_version")
);

-- CreateTable
CREATE TABLE "drift_checks" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vendor_id" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "metrics" JSONB NOT NULL,
    "alarms" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "drift_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "failure_reason" TEXT,
    "documents" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "manifest" JSONB,
    "sha256" TEXT,
    "byte_size" BIGINT,
    "downloads" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "snapshots_number_key" ON "snapshots"("number");

-- CreateIndex
CREATE INDEX "snapshots_content_hash_idx" ON "snapshots"("content_hash");

-- CreateIndex
CREATE INDEX "label_imports_created_at_idx" ON "label_imports"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "training_runs_number_key" ON "training_runs"("number");

-- CreateIndex
CREATE INDEX "training_runs_state_created_at_idx" ON "training_runs"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "model_versions_number_key" ON "model_versions"("number");

-- CreateIndex
CREATE UNIQUE INDEX "model_versions_version_key" ON "model_versions"("version");

-- CreateIndex
CREATE UNIQUE INDEX "model_versions_artefact_sha256_key" ON "model_versions"("artefact_sha256");

-- CreateIndex
CREATE INDEX "promotions_at_idx" ON "promotions"("at");

-- CreateIndex
CREATE INDEX "shadow_extractions_model_version_at_idx" ON "shadow_extractions"("model_version", "at");

-- CreateIndex
CREATE INDEX "drift_checks_vendor_id_at_idx" ON "drift_checks"("vendor_id", "at");

-- CreateIndex
CREATE INDEX "exports_created_at_idx" ON "exports"("created_at");

-- CreateIndex
CREATE INDEX "annotations_label_import_id_idx" ON "annotations"("label_import_id");

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_label_import_id_fkey" FOREIGN KEY ("label_import_id") REFERENCES "label_imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_runs" ADD CONSTRAINT "training_runs_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_runs" ADD CONSTRAINT "training_runs_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotions" ADD CONSTRAINT "promotions_model_version_id_fkey" FOREIGN KEY ("model_version_id") REFERENCES "model_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shadow_extractions" ADD CONSTRAINT "shadow_extractions_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drift_checks" ADD CONSTRAINT "drift_checks_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE CASCADE ON UPDATE CASCADE;


