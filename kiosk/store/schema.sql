CREATE TABLE "counter" (
   "replica" TEXT REFERENCES "identity"("replica"),
   "visit" TEXT,
   "day" TEXT,
   "metric" TEXT,
   "value" INTEGER NOT NULL,
   "seq" INTEGER NOT NULL,
   PRIMARY KEY ("replica", "visit", "day", "metric")
) STRICT;
CREATE INDEX "idx_counter_seq"
    ON "counter" ("seq");
CREATE TABLE "identity" (
   "replica" TEXT PRIMARY KEY,
   "bus" TEXT NOT NULL
) STRICT;
CREATE TABLE "mark" (
   "hub" TEXT PRIMARY KEY,
   "seq" INTEGER NOT NULL
) STRICT;
CREATE TABLE "visit" (
   "id" TEXT PRIMARY KEY,
   "town" TEXT NOT NULL,
   "teryt" TEXT NOT NULL,
   "voivodeship" TEXT NOT NULL,
   "venue" TEXT NOT NULL,
   "day" TEXT,
   "opens" TEXT,
   "closes" TEXT,
   "started_at" TEXT,
   "stopped_at" TEXT,
   "source" TEXT NOT NULL
) STRICT;
