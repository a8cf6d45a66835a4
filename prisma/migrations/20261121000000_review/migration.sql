-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "audit_sample" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "escalated_at" TIMESTAMPTZ(3),
ADD COLUMN     "postponed_at" TIMESTAMPTZ(3),
ADD COLUMN     "vendor_id" UUID;

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "reviewer_id" TEXT NOT NULL,
    "reviewer_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "lease_tab" TEXT,
    "draft" JSONB,
    "draft_saved_at" TIMESTAMPTZ(3),
    "base_revision" INTEGER NOT NULL,
    "active_seconds" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "reason" TEXT,
    "overrules" JSONB NOT NULL DEFAULT '[]',
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotations" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "review_id" UUID,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "field" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "value" TEXT,
    "raw" TEXT,
    "page" INTEGER,
    "spans" JSONB NOT NULL DEFAULT '[]',
    "box" JSONB,
    "rows" JSONB,
    "predicted_value" TEXT,
    "predicted_confidence" DOUBLE PRECISION,
    "predicted_source" TEXT,
    "predicted_rule" TEXT,
    "predicted_spans" JSONB NOT NULL DEFAULT '[]',
    "model_version" TEXT,
    "cause" TEXT,
    "active_seconds" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "origin" TEXT NOT NULL DEFAULT 'review',

    CONSTRAINT "annotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "author_id" TEXT,
    "author_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT NOT NULL,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendors" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vendors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_anchors" (
    "vendor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "documents" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vendor_anchors_pkey" PRIMARY KEY ("vendor_id","kind","value")
);

-- CreateTable
CREATE TABLE "memory_switches" (
    "vendor_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" TEXT,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "memory_switches_pkey" PRIMARY KEY ("vendor_id","rule_id")
);

-- CreateIndex
CREATE INDEX "reviews_document_id_ended_at_idx" ON "reviews"("document_id", "ended_at");

-- CreateIndex
CREATE INDEX "reviews_reviewer_id_ended_at_idx" ON "reviews"("reviewer_id", "ended_at");

-- CreateIndex
CREATE INDEX "reviews_lease_until_idx" ON "reviews"("lease_until");

-- CreateIndex
CREATE INDEX "annotations_document_id_field_at_idx" ON "annotations"("document_id", "field", "at" DESC);

-- CreateIndex
CREATE INDEX "annotations_at_idx" ON "annotations"("at");

-- CreateIndex
CREATE INDEX "comments_document_id_at_idx" ON "comments"("document_id", "at");

-- CreateIndex
CREATE INDEX "vendors_name_idx" ON "vendors"("name");

-- CreateIndex
CREATE INDEX "vendor_anchors_kind_value_idx" ON "vendor_anchors"("kind", "value");

-- CreateIndex
CREATE INDEX "documents_vendor_id_received_at_idx" ON "documents"("vendor_id", "received_at");

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_anchors" ADD CONSTRAINT "vendor_anchors_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memory_switches" ADD CONSTRAINT "memory_switches_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE CASCADE ON UPDATE CASCADE;


