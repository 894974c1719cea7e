// A destruction list: held, drawn up, approved by two archivists, carried out, and nothing of it is found any more.
import { act, beginCase, day, expectState, locked, openCase } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';

const park = 'Verzonnen terrein Ankerplaats';

// A proposal that came to nothing: its file must go soon (Bgs 1.16).
async function releasedFile(roos, priya) {
  const number = await beginCase(roos, 'Stel een aanwijzing voor', {
    Bedrijventerrein: { choose: park },
    Titel: 'Aanwijzing Kwartelnest',
    'Welke concrete aanwijzingen zijn er?': 'Bij Kwartelnest stonden panden leeg die wel in gebruik waren.',
    'Waar komen de aanwijzingen vandaan?': { choose: 'Waarnemingen bij toezicht' },
    'Op welke vormen van georganiseerde criminaliteit': { choose: 'Georganiseerde drugscriminaliteit' },
    'Waarvoor delen de deelnemers informatie?': 'Een gezamenlijke controle van het terrein.',
    'Waarom lukt het niet zonder elkaar?': 'Geen van de deelnemers ziet het hele beeld.',
    'Aanwijzing geldt tot en met': day(200),
    'Is dit een nieuwe of gewijzigde verwerking?': { choose: 'Nee' },
  });
  await act(roos, number, 'Trek het voorstel in', { 'Waarom trekt u het voorstel in?': 'Het is een gewoon terrein.' });
  await act(priya, number, 'Geef vrij voor vernietiging', { 'Waarom is het dossier nergens meer voor nodig?': 'Er is niets aangewezen.' });
  return number;
}

async function hold(floor, number) {
  await floor.goto('/archief');
  const main = floor.getByRole('main');
  await main.locator('select').and(main.getByLabel('Archief')).selectOption({ label: 'RIEC, verzonnen district (demo)' });
  await main.getByLabel('Zaaknummer of RIN-nummer').fill(number);
  await main.getByLabel('Waarom blijft het bewaard?').fill('Er is een verzoek onder de Woo.');
  await main.getByRole('button', { name: 'Leg vast' }).click();
  await expect(floor.getByRole('status')).toContainText('De bewaarplicht is vastgelegd.');
}

async function drawUp(floor) {
  return beginCase(floor, 'Stel een vernietigingslijst op', {
    Organisatie: { choose: 'RIEC, verzonnen district' }, Titel: 'Vernietiging van dit jaar', Peildatum: day(0) });
}

test('a destruction list keeps what is held, takes two archivists and leaves a declaration and nothing else', async ({ person }) => {
  test.setTimeout(300_000);
  const [roos, priya, floor, mees] = [await person('roos'), await person('priya'), await person('floor'), await person('mees')];
  const number = await releasedFile(roos, priya);
  await openCase(priya, number);
  await expect(priya.locator('#archief')).toContainText('Wgs 1.8; Bgs 1.16');

  await hold(floor, number);
  const empty = await drawUp(floor);
  await floor.goto(`/archief/lijsten/${empty}`);
  await expect(floor.getByRole('main')).not.toContainText(number);
  await priya.reload();
  await expect(priya.locator('#archief')).toContainText('bewaarplicht: Er is een verzoek onder de Woo.');
  await floor.goto('/archief');
  const held = floor.getByRole('row').filter({ hasText: number });
  await held.getByLabel('Waarom is dat niet meer nodig?').fill('Het verzoek is afgehandeld.');
  await held.getByRole('button', { name: 'Hef op' }).click();
  await expect(floor.getByRole('status')).toContainText('De bewaarplicht is opgeheven.');

  const list = await drawUp(floor);
  await floor.goto(`/archief/lijsten/${list}`);
  await expect(floor.getByRole('row').filter({ hasText: number })).toContainText('Op de lijst');
  expect((await floor.goto(`/zaken/${number}`)).status()).toBe(404);
  await act(floor, list, 'Keur de lijst goed', { 'Ik heb de lijst nagekeken': true });
  await openCase(floor, list);
  await expect(locked(floor, 'Keur de lijst goed als tweede')).toContainText('Iemand anders dan wie dit deed');
  await act(mees, list, 'Keur de lijst goed als tweede', { 'Ik heb de lijst nagekeken': true });
  await act(mees, list, 'Vernietig wat op de lijst staat', { 'Ik weet dat dit niet terug te draaien is': true });
  await expectState(mees, list, 'Uitgevoerd');
  await expect(mees.getByRole('main')).toContainText('Verklaring van vernietiging');
  await mees.goto(`/archief/lijsten/${list}`);
  await expect(mees.getByRole('row').filter({ hasText: number })).toContainText('Vernietigd');

  expect((await roos.goto(`/zaken/${number}`)).status()).toBe(404);
  await roos.goto('/zoeken?q=Kwartelnest');
  await expect(roos.getByRole('main')).not.toContainText(number);
  expect((await roos.goto(`/archief/lijsten/${list}`)).status()).toBe(404);
});

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('the pages of the archive are accessible', async ({ person }) => {
    const floor = await person('floor');
    const list = await beginCase(floor, 'Stel een vernietigingslijst op', {
      Organisatie: { choose: 'Gemeente Apeldoorn' }, Titel: 'Vernietiging van Apeldoorn', Peildatum: day(0) });
    const wrong = [];
    for (const path of ['/archief', `/archief/lijsten/${list}`, `/zaken/${list}`]) {
      await floor.goto(path);
      wrong.push(...(await look(floor)));
    }
    expect(wrong).toEqual([]);
  });
});
