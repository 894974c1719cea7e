// A park becomes a handhavingsknelpunt, V3 is shared by those who take part, and its end takes access away in open sessions.
import { act, beginCase, day, expectNotification, expectState, openCase, startAction } from '../support/cases.js';
import { evidence } from '../support/files.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';

async function propose(who, park, town) {
  const number = await beginCase(who, 'Stel een aanwijzing voor', {
    Bedrijventerrein: { choose: park },
    Titel: `Aanwijzing ${park}`,
    'Welke concrete aanwijzingen zijn er?': 'Bij drie controles stonden panden leeg die wel in gebruik waren.',
    'Waar komen de aanwijzingen vandaan?': { choose: 'Waarnemingen bij toezicht' },
    'Op welke vormen van georganiseerde criminaliteit': { choose: 'Georganiseerde drugscriminaliteit' },
    'Waarvoor delen de deelnemers informatie?': 'Een gezamenlijke controle van het terrein.',
    'Waarom lukt het niet zonder elkaar?': 'Geen van de deelnemers ziet het hele beeld.',
    'Aanwijzing geldt tot en met': day(200),
    'Is dit een nieuwe of gewijzigde verwerking?': { choose: 'Nee' },
  });
  await act(who, number, 'Noem de deelnemers', {
    'Welke organisaties delen informatie over dit terrein?': { choose: town },
    'Welke organisaties delen informatie': { choose: 'Politie, verzonnen district' },
  });
  return number;
}

async function addAnnex(page, plan) {
  await openCase(page, plan);
  const panel = page.locator('#bestanden');
  await panel.getByText('Voeg een bestand toe').click();
  await panel.locator('input[type=file]').setInputFiles({ ...evidence, name: 'bijlage-zonnepoort.pdf' });
  await panel.getByLabel('Wie mag dit bestand zien?').selectOption({ label: 'Vertrouwelijke bijlage (V3): alleen deelnemers van de aanwijzing' });
  await panel.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByRole('status')).toContainText('De vertrouwelijke bijlage staat bij de zaak.');
}

test('a designation opens V3 to whoever takes part, and its end takes access away in open sessions', async ({ person }) => {
  test.setTimeout(300_000);
  const [roos, guus, sofie, tim, yara, priya] = [
    await person('roos'), await person('guus'), await person('sofie'), await person('tim'), await person('yara'), await person('priya')];
  const park = 'Verzonnen terrein Zonnepoort';
  const plan = await beginCase(sofie, 'Begin een projectplan', {
    Bedrijventerrein: { choose: park }, Titel: 'Aanpak Zonnepoort', 'Wat moet dit plan bereiken?': 'Een terrein waar ondernemers veilig zijn.' });
  await openCase(sofie, plan);
  await expect(sofie.locator('#bestanden').getByLabel('Wie mag dit bestand zien?')).toHaveCount(0);

  const number = await propose(roos, park, 'Nieuwdijk');
  for (const page of [sofie, tim, guus, yara]) expect((await page.goto(`/zaken/${number}`)).status()).toBe(404);
  await act(roos, number, 'Zet op de agenda van de stuurgroep');
  await act(guus, number, 'Leg vast dat het terrein is aangewezen', { 'Datum van de vergadering': day(0), 'Kenmerk van de besluitenlijst': 'VGD-2026-0001, punt 3' });

  await expectNotification(sofie, 'Een terrein is aangewezen als handhavingsknelpunt', number);
  await sofie.goto(`/zaken/${number}/toegang`);
  for (const name of ['Sofie Kamp', 'Tim Vogel', 'Roos Dekkers']) await expect(sofie.getByRole('main')).toContainText(name);
  await expect(sofie.getByRole('main')).not.toContainText('Yara Lindeman');
  expect((await yara.goto(`/zaken/${number}`)).status()).toBe(404);

  await addAnnex(sofie, plan);
  await openCase(tim, plan);
  const annex = tim.getByRole('link', { name: 'bijlage-zonnepoort.pdf' });
  const address = await annex.getAttribute('href');
  expect((await tim.request.get(address)).status()).toBe(200);
  await openCase(yara, plan);
  await expect(yara.getByRole('main')).not.toContainText('bijlage-zonnepoort');
  expect((await yara.request.get(address)).status()).toBe(404);

  // Everybody stands on a page when it ends: a form half filled in, a link about to be followed.
  await startAction(sofie, number, 'Meld terug wat de aanwijzing opleverde');
  await sofie.getByLabel('Wat heeft de aanwijzing opgeleverd?').fill('Twee panden zijn gecontroleerd.');
  await act(guus, number, 'Beëindig de aanwijzing', { 'Waarom stopt de aanwijzing?': 'De aanwijzingen zijn er niet meer.', 'Datum van het besluit om te stoppen': day(0), 'Kenmerk van het besluit om te stoppen': 'VGD-2026-0002, punt 1' }).catch(() => {});
  await sofie.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
  await expect(sofie.getByRole('heading', { level: 1 })).toContainText('niet');
  expect((await tim.request.get(address)).status()).toBe(404);
  for (const page of [sofie, tim, guus]) {
    expect((await page.goto(`/zaken/${number}`)).status()).toBe(404);
    await page.goto(`/zoeken?q=${number}`);
    await expect(page.getByRole('main')).not.toContainText('Aanwijzing Verzonnen');
  }
  await openCase(sofie, plan);
  await expect(sofie.getByRole('main')).not.toContainText('bijlage-zonnepoort');

  await expectState(priya, number, 'Beëindigd');
  await expect(priya.getByRole('main')).toContainText('Vrijgeven voor vernietiging');
  await priya.goto(`/inzage?zaak=${plan}`);
  await expect(priya.getByRole('main')).toContainText('Vertrouwelijke bijlage: bijlage-zonnepoort.pdf');
  await act(priya, number, 'Geef vrij voor vernietiging', { 'Waarom is het dossier nergens meer voor nodig?': 'De deelnemers zijn klaar met het terrein.' });
  await expectState(priya, number, 'Vrijgegeven voor vernietiging');
});

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('the pages of a designation are accessible', async ({ person }) => {
    test.setTimeout(120_000);
    const roos = await person('roos');
    await roos.goto('/zaken/nieuw?soort=designation');
    const wrong = await look(roos);
    const number = await propose(roos, 'Verzonnen terrein Loswal', 'Polderhaven');
    for (const path of [`/zaken/${number}`, `/zaken/${number}/toegang`, '/werkwijze/designation']) {
      await roos.goto(path);
      wrong.push(...(await look(roos)));
    }
    expect(wrong).toEqual([]);
  });
});
