-- AlterTable
ALTER TABLE "training_runs" ADD COLUMN     "beat_at" TIMESTAMPTZ(3);
