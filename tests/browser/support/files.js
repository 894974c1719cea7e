// Files to upload, made here.
export const evidence = {
  name: 'verslag-controle.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};

export const renamedProgram = {
  name: 'rapport.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(512), Buffer.from('PE\0\0')]),
};

export const program = { name: 'rapport.exe', mimeType: 'application/octet-stream', buffer: renamedProgram.buffer };

export const empty = { name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };

export const tooLarge = {
  name: 'groot.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([evidence.buffer, Buffer.alloc(21 * 1024 * 1024, 32)]),
};
