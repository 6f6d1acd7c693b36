/** The bytes are no snapshot that this version can read: throw them away and build the index anew from the profiles. */
export class SnapshotRefused extends Error {
  readonly code = 'snapshot-refused';
}
