// Letters: an administrator mends a template and puts it in use, and the letters of a case are opened from the case.
import { openCase } from '../support/cases.js';
import { mailTo } from '../support/mails.js';
import { expect, test } from '../support/people.js';
import { apply, check, decide, draft } from '../support/subsidies.js';

const editor = '/beheer/sjablonen/subsidy/compleetbrief';

test('a template with an error is told so by line, and put in use when it is mended', async ({ person }) => {
  test.setTimeout(300_000);
  const ria = await person('ria');
  await ria.goto('/beheer/sjablonen');
  await ria.getByRole('link', { name: 'compleetbrief (Subsidie, alle organisaties)' }).click();
  const text = ria.getByLabel('Tekst van de brief');
  const right = await text.inputValue();
  await text.fill(right.replace('{{complete_on}}', '{{complete_om}}').replace('Uw aanvraag is compleet</h1>', 'Uw aanvraag is rond</h1>'));
  await ria.getByRole('button', { name: 'Vraag om het in gebruik te nemen' }).click();
  await expect(ria.getByRole('alert')).toContainText('Het veld {{complete_om}} bestaat niet. Bedoelt u {{complete_on}}?');
  await expect(ria.getByRole('alert')).toContainText(/Regel \d+:/);

  await ria.goto(editor);
  await expect(ria.locator('main')).toContainText('U ziet het concept');
  const letter = ria.frameLocator('iframe[title="Voorbeeld van de brief"]');
  await expect(letter.locator('body')).toContainText('Er is nog geen voorbeeld');
  await text.fill((await text.inputValue()).replace('{{complete_om}}', '{{complete_on}}'));
  await ria.getByRole('button', { name: 'Toon wat er staat' }).click();
  await expect(letter.getByRole('heading', { level: 1 })).toHaveText('Uw aanvraag is rond');
  await ria.getByRole('button', { name: 'Vraag om het in gebruik te nemen' }).click();
  await expect(ria.locator('body')).toContainText('Een andere beheerder neemt het in gebruik');
  const wietske = await person('wietske');
  await wietske.goto(editor);
  await wietske.getByRole('button', { name: 'Neem deze tekst in gebruik' }).click();
  await expect(wietske.locator('body')).toContainText('Het sjabloon is in gebruik');
  await expect(wietske.locator('main')).toContainText('U ziet de versie die in gebruik is');
  const preview = await ria.request.get(`${editor}/voorbeeld`);
  expect(await preview.text()).toContain('Uw aanvraag is rond</h1>');
  expect(preview.headers()['content-security-policy']).toContain('sandbox');
  const els = await person('els');
  expect((await els.goto(editor)).status()).toBe(404);
});

test.describe('with a script', () => {
  test.use({ javaScriptEnabled: true });

  test('a letter is shown while its text is typed, and the last good one stays beside an error', async ({ person }) => {
    test.setTimeout(300_000);
    const ria = await person('ria');
    await ria.goto('/beheer/sjablonen/subsidy/weigering');
    const pages = () => ria.evaluate(() => history.length);
    const before = await pages();
    const text = ria.getByLabel('Tekst van de brief');
    const right = await text.inputValue();
    const heading = ria.frameLocator('iframe[title="Voorbeeld van de brief"]:visible').getByRole('heading', { level: 1 });
    await text.fill(right.replace('<h1>Besluit', '<h1>Ons besluit'));
    await expect(heading).toContainText('Ons besluit');
    await text.fill(right.replace('{{motivation}}', '{{motivatie}}'));
    await expect(ria.locator('[data-letter-said]')).toContainText(/Regel \d+: Het veld {{motivatie}} bestaat niet/);
    await expect(heading, 'the last good letter stays').toContainText('Ons besluit');
    await text.fill(right);
    await expect(heading).not.toContainText('Ons besluit');
    expect(await pages(), 'what was shown meanwhile is no page to go back to').toBe(before);
  });
});

test('the letters of a subsidy are opened from its case, the decision by its addressee after publication', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom] = [await person('mark'), await person('tom')];
  const number = await apply(mark, {
    park: 'Voorbeeldterrein De Kamp', title: 'Brieven over De Kamp', costs: '40.000', own: '12.000', others: '8.000', asked: '20.000',
  });
  await openCase(mark, number);
  const receipt = mark.locator('#brieven').getByRole('link', { name: /ontvangst/i });
  const letter = await mark.request.get(await receipt.getAttribute('href'));
  expect(letter.headers()['content-type']).toContain('application/pdf');
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await check(tom, number);
  await draft(tom, number, { costs: '40.000', deficit: '20.000', amount: '20.000' });
  await decide(
    { tom, ingrid: await person('ingrid'), willem: await person('willem') },
    number,
    'Activiteiten, bedrag, verplichtingen',
    { 'Hoe?': { choose: 'In het portaal' } },
  );
  await openCase(mark, number);
  const decision = mark.locator('#brieven tr', { hasText: /vaststelling/i });
  await expect(decision).toContainText(/Bekendgemaakt .+, in het portaal/);
  const made = await mark.request.get(await decision.getByRole('link').getAttribute('href'));
  expect(made.status()).toBe(200);
  const again = await mark.request.get(await decision.getByRole('link').getAttribute('href'));
  expect((await again.body()).equals(await made.body())).toBe(true);
  const dossier = await mark.request.get(`/zaken/${number}/dossier.zip`);
  expect((await dossier.body()).subarray(0, 2).toString()).toBe('PK');
  const bound = await mark.request.get(`/zaken/${number}/dossier.pdf`);
  expect((await bound.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const mail = await mailTo('mark', number);
  expect(mail.html).toContain(`/zaken/${number}`);
  const koen = await person('koen');
  expect((await koen.request.get(await decision.getByRole('link').getAttribute('href'))).status()).toBe(404);
});
