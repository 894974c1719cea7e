// What can befall an application: a supplement, a refusal with a view, an objection that is upheld, a change of the grant.
import { act, beginBelow, day, expectNotification, expectState, fill, locked, openCase, preview, startAction, upload } from '../support/cases.js';
import { evidence } from '../support/files.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { apply, check, decide, draft } from '../support/subsidies.js';

// What is looked at for accessibility needs scripts; subsidy.spec.js goes without them.
test.use({ javaScriptEnabled: true });

const published = { 'Hoe?': { choose: 'In het portaal' } };
const checked = 'Activiteiten, bedrag, verplichtingen';
const costs = { costs: '40.000', own: '12.000', others: '8.000', asked: '20.000' };

// Bolwerk tells a case what happened to another one a moment later.
async function eventually(page, number, state) {
  await expect(async () => {
    await openCase(page, number);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(state, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

test('the clock stands still while an application is supplemented, and nobody decides meanwhile', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom] = [await person('mark'), await person('tom')];
  const number = await apply(mark, { park: 'Voorbeeldterrein Oosterkade', title: 'Overleg zonder begroting', ...costs });
  await act(tom, number, 'Vraag om aanvulling', { 'Wat ontbreekt er verder?': 'De handtekening van de penningmeester.' });
  await expectNotification(mark, 'Uw aanvraag is nog niet compleet', number);
  await expectState(mark, number, 'Aanvulling gevraagd');
  await expect(mark.getByRole('main')).toContainText('De klok staat stil');
  await openCase(tom, number);
  await expect(tom.locator('#acties')).not.toContainText('Leg het conceptbesluit voor');
  expect(await look(tom)).toEqual([]);
  await expect(mark.locator('#bijlagen')).toContainText('Ontbreekt nog');
  await upload(mark, number, evidence, 'Begroting');
  await expect(mark.locator('#bestanden')).toContainText('Begroting, 1 kB');
  await act(mark, number, 'Vul de aanvraag aan', {
    'Wat vult u aan?': 'De begroting staat bij Bestanden.', 'Dit is alles: meer vul ik niet aan': true,
  });
  await expectNotification(tom, 'De aanvraag is aangevuld', number);
  await expectState(tom, number, 'Ingediend');
  await expect(tom.getByRole('main')).not.toContainText('De klok staat stil');
  await check(tom, number, ['Begroting']);
  await expectState(mark, number, 'In beoordeling');
});

test('a refusal hears the applicant first, and an objection that is upheld brings a new decision by another signer', async ({ person }) => {
  test.setTimeout(900_000);
  const [mark, tom, hanna, victor] = [await person('mark'), await person('tom'), await person('hanna'), await person('victor')];
  const hands = { tom, ingrid: await person('ingrid'), willem: await person('willem') };
  const number = await apply(mark, { park: 'Voorbeeldterrein De Sluis', title: 'Een hek om een bedrijf', ...costs });
  await check(tom, number);

  const refusal = {
    'Wat wordt het besluit?': { choose: 'Afwijzen' },
    Staatssteun: { choose: 'Geen steun aan een onderneming' },
    'Grond voor afwijzing': { choose: 'dat de activiteiten niet' },
    Motivering: 'De uitvoering is niet zeker (Awb 4:35 lid 1 onder a).',
  };
  await startAction(tom, number, 'Leg het conceptbesluit voor');
  await fill(tom, refusal);
  await preview(tom);
  await expect(tom.getByRole('main')).toContainText('Vraag eerst een zienswijze');
  await act(tom, number, 'Vraag een zienswijze', {
    'Waarover hoort u de aanvrager?': { choose: 'Voornemen om af te wijzen' },
    'Wat bent u van plan': 'De provincie wil afwijzen, omdat de uitvoering niet zeker is.',
  });
  await act(mark, number, 'Geef uw zienswijze', { 'Uw zienswijze': 'De vergunning is er al. Wij kunnen meteen beginnen.' });
  await act(tom, number, 'Leg het conceptbesluit voor', refusal);
  await decide(hands, number, checked, published);
  await expectState(mark, number, 'Niet toegekend');

  const objection = await beginBelow(mark, number, 'Maak bezwaar', {
    Onderwerp: 'Bezwaar tegen de afwijzing',
    'Waartegen?': { choose: 'Tegen het besluit' },
    'Waarom bent u het er niet mee eens?': 'De vergunning is verleend. De uitvoering is dus wel zeker.',
    'Ontvangen op': day(0),
  });
  // A second letter of the same party belongs to the first.
  await openCase(mark, number);
  await expect(locked(mark, 'Maak bezwaar')).toContainText(objection);
  await act(hanna, objection, 'Bepaal hoe het bezwaar wordt behandeld');
  await act(hanna, objection, 'Beoordeel de ontvankelijkheid', { 'Is het bezwaar ontvankelijk?': { choose: 'Ja' } });
  await act(hanna, objection, 'Begin een informele aanpak', {
    'De indiener stemde in op': day(0),
    'Wie praat met wie': 'De indiener praat met de behandelaar over de vergunning.',
  });
  await expectState(mark, objection, 'U zoekt samen een oplossing');
  await openCase(hanna, objection);
  expect(await look(hanna)).toEqual([]);
  await act(hanna, objection, 'Rond de informele aanpak af', {
    'Hoe liep het af?': { choose: 'Niet opgelost' },
    'Wat is afgesproken?': 'De indiener wil een beslissing.',
  });
  await act(hanna, objection, 'Zie af van horen', {
    'Waarom wordt er niet gehoord?': { choose: 'Het bezwaar wordt geheel gevolgd' },
    'Waarom schaadt dat niemand anders in zijn belangen?': 'Niemand anders vroeg om dit geld of maakte bezwaar.',
  });
  await act(hanna, objection, 'Leg de conceptbeslissing voor', {
    'Wat wordt de beslissing?': { choose: /^Gegrond$/ },
    'Wat komt in de plaats van het besluit?': { choose: 'Een bedrag: de subsidie wordt verleend' },
    'Bedrag van de subsidie na het bezwaar': '20.000',
    'Kosten die meetellen na het bezwaar': '40.000',
    'Tekort in de financiering': '20.000',
    Staatssteun: { choose: 'Geen steun aan een onderneming' },
    Motivering: 'De vergunning is er. De grond van artikel 4:35 houdt geen stand.',
  });
  await openCase(hands.willem, objection);
  await expect(locked(hands.willem, 'Zet uw handtekening')).toContainText('U ondertekende het eerste besluit niet');
  await act(victor, objection, 'Zet uw handtekening');
  await act(hanna, objection, 'Maak de beslissing bekend', published);

  // The decision on the objection is the grant: nobody decides or makes it known a second time (Awb 7:11 lid 2).
  await eventually(tom, number, 'In afrekening');
  await openCase(tom, number);
  await expect(tom.locator('#boekingen')).toContainText('Vaststelling');
  await expectState(mark, number, 'De provincie rekent met u af');
  await openCase(hanna, objection);
  expect(await look(hanna)).toEqual([]);
});

test('a grant is changed as the recipient asks, and the ledger follows', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom] = [await person('mark'), await person('tom')];
  const hands = { tom, ingrid: await person('ingrid'), willem: await person('willem') };
  const number = await apply(mark, {
    park: 'Voorbeeldterrein Oosterkade', title: 'Minder bijeenkomsten', costs: '100.000', own: '30.000', others: '20.000', asked: '50.000',
  });
  await check(tom, number);
  await draft(tom, number, { costs: '100.000', deficit: '50.000', amount: '50.000', accountBy: day(500) });
  await decide(hands, number, checked, published);
  const change = await beginBelow(mark, number, 'Meld iets of vraag een wijziging', {
    Onderwerp: 'Minder bijeenkomsten',
    'Waar gaat het om?': { choose: 'Een wijziging van de subsidie vragen' },
    'Hoe loopt het?': { choose: 'Anders' },
    'Wat is er gedaan': 'Twee van de tien bijeenkomsten vervallen.',
    'Gevraagd bedrag': '40.000',
  });
  await act(tom, change, 'Neem het verzoek in behandeling');
  await act(tom, change, 'Leg het conceptbesluit voor', {
    'Wat wordt het besluit?': { choose: 'Wijzigen zoals gevraagd' },
    'Nieuw bedrag van de verlening': '40.000',
    Motivering: 'Het doel blijft gelijk en de kosten worden lager (Awb 4:31).',
  });
  await decide(hands, change, 'Bedrag, einddatum, activiteiten', published);
  await expectState(mark, change, 'Gewijzigd');
  await openCase(mark, number);
  await expect(mark.locator('#boekingen')).toContainText('Wijziging');
  await expect(mark.locator('#boekingen')).toContainText('40.000');
});
