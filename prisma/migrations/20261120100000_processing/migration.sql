-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "worker_heartbeats" ADD COLUMN     "lock_names" TEXT[];

-- CreateIndex
CREATE INDEX "documents_confidence_id_idx" ON "documents"("confidence", "id");
