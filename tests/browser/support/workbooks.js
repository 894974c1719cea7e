// An Excel file as somebody fills it in: opened, some cells changed, and put together again.
import zlib from 'node:zlib';

// Node.js before 20.15 has no crc32.
const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
const crc32 = zlib.crc32 ?? ((bytes) => (bytes.reduce((sum, byte) => table[(sum ^ byte) & 0xff] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0);

function unzip(bytes) {
  const files = new Map();
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const stored = bytes.subarray(from, from + size);
    files.set(name, method === 8 ? zlib.inflateRawSync(stored) : stored);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

function zip(files) {
  const parts = [];
  const list = [];
  let place = 0;
  for (const [name, bytes] of files) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, Buffer.from(name)]));
    parts.push(local);
    place += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...parts, directory, end]);
}

function cell(address, value) {
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (value.startsWith('=')) return `<c r="${address}"><f>${value.slice(1)}</f><v>1</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

// `values` by address on the first sheet: a number, a text, or a formula that begins with =.
export function fillIn(bytes, values) {
  const files = unzip(bytes);
  let sheet = files.get('xl/worksheets/sheet1.xml').toString('utf8');
  for (const [address, value] of Object.entries(values)) {
    const pattern = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`);
    if (!pattern.test(sheet)) throw new Error(`there is no cell ${address}`);
    sheet = sheet.replace(pattern, () => cell(address, value));
  }
  files.set('xl/worksheets/sheet1.xml', Buffer.from(sheet));
  return zip(files);
}
