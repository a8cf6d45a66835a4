-- AlterTable: within the hour in which documents came, the queue goes by confidence. Works on timestamptz only by way of
-- UTC, since an expression of a generated column must not depend on the session's time zone.
ALTER TABLE "documents" ADD COLUMN "received_hour" TIMESTAMPTZ(3)
  GENERATED ALWAYS AS (date_trunc('hour', "received_at" AT TIME ZONE 'UTC') AT TIME ZONE 'UTC') STORED,
ADD COLUMN "queue_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable: saves come several times a minute, each with a fraction of a second more.
ALTER TABLE "reviews" ALTER COLUMN "active_seconds" SET DATA TYPE DOUBLE PRECISION;

-- What waits already.
UPDATE "documents" d SET "queue_reasons" = array_remove(ARRAY[
  CASE WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(e."reasons") r WHERE r->>'field' IN ('subtotal', 'tax', 'total', 'amount_due')) THEN 'amounts' END,
  CASE WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(e."reasons") r WHERE r->>'field' IN ('iban', 'bic', 'payment_reference')) THEN 'payment' END,
  CASE WHEN e."findings" @> '[{"code": "duplicate", "passed": false}]' THEN 'duplicate' END,
  CASE WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(e."reasons") r WHERE r->>'message' LIKE 'No % was found.') THEN 'missing' END,
  CASE WHEN d."document_type" IN ('receipt', 'other') THEN 'type' END,
  CASE WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(e."reasons") r WHERE r->>'message' LIKE '% sure, % needed.' OR r->>'message' LIKE '%is always looked at%') THEN 'unsure' END
], NULL)
FROM (SELECT DISTINCT ON ("document_id") * FROM "extractions" ORDER BY "document_id", "created_at" DESC) e
WHERE e."document_id" = d."id" AND d."status" = 'needs_review';

-- CreateIndex
CREATE INDEX "documents_status_received_hour_confidence_id_idx" ON "documents"("status", "received_hour", "confidence", "id");

-- CreateIndex
CREATE INDEX "documents_status_postponed_at_escalated_at_vendor_name_idx" ON "documents"("status", "postponed_at", "escalated_at", "vendor_name");

-- CreateIndex
CREATE INDEX "documents_queue_reasons_idx" ON "documents" USING GIN ("queue_reasons");
