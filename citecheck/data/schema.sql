-- What all migrations of store.py make together, for a history that nobody keeps; a test holds it to them.

CREATE TABLE "runs" (
   "id" TEXT PRIMARY KEY,
   "at" TEXT,
   "finished" TEXT,
   "mode" TEXT,
   "version" TEXT,
   "git_commit" TEXT,
   "settings" TEXT
, subject TEXT NOT NULL DEFAULT '');
CREATE TABLE "pages" (
   "digest" TEXT PRIMARY KEY,
   "title" TEXT,
   "payload" TEXT
);
CREATE TABLE "checks" (
   "id" INTEGER PRIMARY KEY,
   "run" TEXT REFERENCES "runs"("id"),
   "url" TEXT,
   "at" TEXT,
   "outcome" TEXT,
   "status" INTEGER,
   "payload" TEXT,
   "page" TEXT REFERENCES "pages"("digest")
);
CREATE UNIQUE INDEX "idx_checks_url_at_run"
    ON "checks" ("url", "at", "run");
CREATE INDEX "idx_checks_run"
    ON "checks" ("run");
CREATE TABLE "archive_answers" (
   "id" INTEGER PRIMARY KEY,
   "url" TEXT,
   "near" TEXT,
   "asked_at" TEXT,
   "state" TEXT,
   "payload" TEXT,
   "page" TEXT REFERENCES "pages"("digest")
);
CREATE UNIQUE INDEX "idx_archive_answers_url_near_asked_at"
    ON "archive_answers" ("url", "near", "asked_at");
CREATE TABLE "verdicts" (
   "run" TEXT REFERENCES "runs"("id"),
   "citation" TEXT,
   "url" TEXT,
   "state" TEXT,
   "rule" TEXT,
   "reason" TEXT,
   "since" TEXT,
   "payload" TEXT,
   "check_page" TEXT REFERENCES "pages"("digest"),
   "archive_page" TEXT REFERENCES "pages"("digest"),
   PRIMARY KEY ("run", "citation")
);
CREATE TABLE "entries_seen" (
   "subject" TEXT,
   "citation" TEXT,
   "first_run" TEXT REFERENCES "runs"("id"),
   PRIMARY KEY ("subject", "citation")
);
