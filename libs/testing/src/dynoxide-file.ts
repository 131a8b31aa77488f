import { existsSync, renameSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';

/**
 * Makes sure that dynoxide's database file exists and has the index that keeps its writes fast.
 *
 * On a table with a stream, dynoxide asks for the highest sequence number at each write, and without an
 * index that reads every stream record kept so far. The file is made under another name, indexed, and only
 * then put in place, so one that exists is always whole.
 *
 * @param file where the database is to be.
 * @param create makes dynoxide write an empty database to the path it is given.
 */
export async function ensureDynoxideFile(
  file: string,
  create: (file: string) => Promise<void>,
): Promise<void> {
  if (existsSync(file)) return;
  const unindexed = `${file}.new`;
  await create(unindexed);
  const database = new sqlite.Database(unindexed);
  try {
    // This build of SQLite has no shared memory, which a file in WAL mode wants unless it is held alone.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec(
      'CREATE INDEX IF NOT EXISTS stream_records_by_sequence ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
    );
  } finally {
    database.close();
  }
  renameSync(unindexed, file);
}
