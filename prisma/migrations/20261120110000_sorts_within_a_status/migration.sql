-- CreateIndex
CREATE INDEX "documents_status_vendor_name_id_idx" ON "documents"("status", "vendor_name", "id");

-- CreateIndex
CREATE INDEX "documents_status_invoice_date_id_idx" ON "documents"("status", "invoice_date", "id");

-- CreateIndex
CREATE INDEX "documents_status_total_minor_id_idx" ON "documents"("status", "total_minor", "id");

-- CreateIndex
CREATE INDEX "documents_status_confidence_id_idx" ON "documents"("status", "confidence", "id");
