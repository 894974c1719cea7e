// What may be uploaded, and the sentence for what may not.
import { confirm, history, openCase, preview, upload } from '../support/cases.js';
import { empty, evidence, program, renamedProgram, tooLarge } from '../support/files.js';
import { expect, test } from '../support/people.js';
import { beginPlan } from '../support/plans.js';

const refused = [
  { why: 'a program', file: program, sentence: 'Dit soort bestand kan niet' },
  { why: 'a program with the name of a document', file: renamedProgram, sentence: 'De inhoud past niet bij de naam rapport.pdf' },
  { why: 'an empty file', file: empty, sentence: 'Dit bestand is leeg' },
  { why: 'a file of more than 20 MB', file: tooLarge, sentence: 'ten hoogste 20 MB' },
];

test('files are kept when they are what they say, and refused in a sentence otherwise', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Ambachtsveld', 'Plan met bestanden');
  for (const { why, file, sentence } of refused) {
    await test.step(`refuses ${why}`, async () => {
      await upload(els, plan, file);
      await expect(els.locator('body')).toContainText(sentence);
    });
  }
  await openCase(els, plan);
  await expect(els.locator('#bestanden')).toContainText('nog geen bestanden');

  await upload(els, plan, { ...evidence, name: '../../../etc/passwd.pdf' });
  const link = els.locator('#bestanden').getByRole('link', { name: 'passwd.pdf', exact: true });
  await expect(link).toHaveText('passwd.pdf');
  const sent = await els.request.get(await link.getAttribute('href'));
  expect(sent.headers()['content-disposition']).toContain('attachment');
  expect(sent.headers()['content-disposition']).not.toContain('..');
  expect(await sent.body()).toEqual(evidence.buffer);

  const koen = await person('koen');
  const elsewhere = await koen.request.get(await link.getAttribute('href'));
  expect(elsewhere.status()).toBe(404);

  await test.step('what was put there by mistake is withdrawn with a reason', async () => {
    const address = await link.getAttribute('href');
    await els.locator('#bestanden').getByRole('link', { name: 'Trek passwd.pdf in' }).click();
    await els.getByLabel('Waarom trekt u het document in?').fill('Dit hoort bij een ander terrein.');
    await preview(els);
    await confirm(els, 'Trek een document in');
    await expect(els.locator('#bestanden')).toContainText('nog geen bestanden');
    await expect(history(els)).toContainText('passwd.pdf: Dit hoort bij een ander terrein.');
    expect((await els.request.get(address)).status()).toBe(404);
  });
});
