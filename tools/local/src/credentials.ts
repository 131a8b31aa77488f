/** What all of this machine calls with: its S3 checks the signatures, another AWS-compatible endpoint may. */
export const CREDENTIALS = {
  accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? 'local',
  secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? 'local',
} as const;
