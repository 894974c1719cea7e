// Starts Bolwerk with the demonstration in a folder of its own, and leaves nothing behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const readyWithin = 300_000;
const stoppedWithin = 60_000;

export default async function start() {
  if (process.env.BOLWERK_JOURNEYS_AT) return undefined;
  const server = await serve({ BOLWERK_LETTERS_WAIT_MINUTES: '0' }, (log) => {
    process.env.BOLWERK_JOURNEYS_MAIL = log;
  });
  process.env.BOLWERK_JOURNEYS_AT = server.address;
  return server.stop;
}

// A server with the demonstration and settings of its own, for a journey that the others must not notice: its address
// and what stops it. `told` hears where its mails are written down.
export async function serve(settings, told = () => {}) {
  const home = await mkdtemp(join(tmpdir(), 'bw-'));
  await chmod(home, 0o755);
  const post = await startMailServer(home);
  told(post.log);
  const binary = process.env.BOLWERK_BINARY ?? join(root, 'build/dev/bolwerk');
  const server = spawn(binary, ['serve', '--var', join(home, 'v'), '--port', '0'], {
    env: { ...process.env, BOLWERK_HOME: root, ...post.settings, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  leaveNothingWhenCutOff(home, server);
  const end = async () => {
    post.server.kill();
    await stop(server, home);
  };
  try {
    return { address: await addressOf(server), stop: end };
  } catch (problem) {
    await end();
    throw problem;
  }
}

// A mail server that writes down what it takes in `log`, and the settings that lead Bolwerk to it.
async function startMailServer(home) {
  const log = join(home, 'mails.jsonl');
  const server = spawn('/usr/bin/python3', ['-B', join(root, 'tests/web/mail/smtp_server.py'), '--log', log], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: server.stdout }), 'line');
  return {
    server,
    log,
    settings: {
      BOLWERK_MAIL_HOST: '127.0.0.1',
      BOLWERK_MAIL_PORT: line.split(' ')[0],
      BOLWERK_MAIL_SECURITY: 'none',
      BOLWERK_MAIL_SENDER: 'bolwerk@journeys.example',
    },
  };
}

// Ends server and database when this process is cut off: the pipe closes with it, however it ends.
function leaveNothingWhenCutOff(home, server) {
  const watcher = spawn(join(root, 'tests/fixtures/leave_nothing.sh'), [home, String(server.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  watcher.stdin.unref();
}

// The address that the server prints once it serves.
function addressOf(server) {
  return new Promise((found, failed) => {
    let printed = '';
    const read = (chunk) => {
      printed = (printed + chunk).slice(-8_000);
      const line = /serves on (http:\S+)/.exec(printed);
      if (line) found(line[1]);
    };
    server.stdout.setEncoding('utf8').on('data', read);
    server.stderr.setEncoding('utf8').on('data', read);
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`Expected Bolwerk to serve, but it stopped with ${code}:\n${printed}`)));
    setTimeout(() => failed(new Error(`Expected Bolwerk to serve in time, but it printed:\n${printed}`)), readyWithin).unref();
  });
}

async function stop(server, home) {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit');
    const late = setTimeout(() => server.kill('SIGKILL'), stoppedWithin);
    server.kill('SIGTERM');
    await ended;
    clearTimeout(late);
  }
  await rm(home, { recursive: true, force: true });
}
