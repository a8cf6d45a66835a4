-- AlterTable
ALTER TABLE "exports" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;
