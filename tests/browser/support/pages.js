// Every main page, and who looks at it.
export const widths = [320, 390, 1440];

const everybody = ['/', '/zaken', '/zoeken?q=terrein', '/terreinen', '/meldingen', '/werkwijze', '/account/vervanging'];

export const pages = {
  nobody: ['/inloggen'],
  els: [
    ...everybody,
    '/zaken/nieuw',
    '/zaken/nieuw?soort=project_plan',
    '/zaken?soort=project_plan',
    '/terreinen/kaart',
    '/werkwijze/rekenhulp',
    '/werkwijze/rekenhulp?gebeurtenis=2026-02-20&aantal=6&eenheid=weeks&wettelijk=ja',
    '/werkwijze/project_plan',
    '/werkwijze/intervention',
    '/werkwijze/kvo_b',
    '/werkwijze/biz',
    '/werkwijze/cooperation',
    '/zaken/bestaat-niet',
  ],
  bram: everybody,
  saskia: everybody,
  mark: everybody,
  nadia: everybody,
  tom: [
    ...everybody,
    '/subsidies',
    '/subsidies?risico=te-laat',
    '/subsidies/doorlooptijd',
    '/subsidies/volgorde/gld_physical/2026',
    '/subsidies/stel-dat/gld_physical/2026',
    '/subsidies/budget',
    '/subsidies/budget/gld_physical/2026',
    '/subsidies/budget/gld_physical/2026?rekening=verleend',
    '/werkwijze/subsidy',
  ],
  joris: ['/subsidies', '/subsidies/tender/fle_parks/2026'],
  petra: ['/beheer/regelingen', '/beheer/regelingen/gld_physical', '/beheer/regelingen/gld_physical/nieuwe-versie'],
  ria: [
    ...everybody,
    '/beheer',
    '/beheer/mensen',
    '/beheer/mensen/nieuw',
    '/beheer/vervangingen',
    '/beheer/feestdagen',
    '/beheer/instellingen',
    '/beheer/regelingen',
    '/beheer/mandaten',
    '/beheer/storingen',
    '/beheer/logboek',
  ],
};
