-- Drift looks at the words of 100,000 pages: counting them each time reads every word.
ALTER TABLE "pages" ADD COLUMN "word_count" INTEGER
  GENERATED ALWAYS AS (CASE WHEN jsonb_typeof("words") = 'array' THEN jsonb_array_length("words") END) STORED;

-- What a canary extracted, and what was approved since it began.
CREATE INDEX "extractions_model_version_created_at_idx" ON "extractions"("model_version", "created_at");
CREATE INDEX "reviews_outcome_ended_at_idx" ON "reviews"("outcome", "ended_at");
