// What arrived at the mail server of the journeys.
import { readFile } from 'node:fs/promises';
import { expect, people } from './people.js';

async function arrived(who) {
  const lines = (await readFile(process.env.BOLWERK_JOURNEYS_MAIL, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line)).filter((mail) => mail.to.includes(people[who]));
}

// The first mail to somebody in which all the texts stand, once it is there.
export async function mailTo(who, ...texts) {
  const found = async () => (await arrived(who)).find((mail) => texts.every((text) => mail.text.includes(text)));
  await expect.poll(async () => Boolean(await found()), { timeout: 60_000 }).toBe(true);
  return found();
}
