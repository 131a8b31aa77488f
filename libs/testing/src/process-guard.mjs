// Runs one command and ends it when this process's standard input closes. The parent holds the other end
// of that pipe, so the command dies with its parent however the parent dies, SIGKILL included.
// Plain JavaScript, because node runs it without a loader. Usage: node process-guard.mjs COMMAND [ARGUMENT...]
import { spawn } from 'node:child_process';

const GRACE_MS = 1_000;

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));

function end() {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
}

process.stdin.resume();
process.stdin.once('close', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
