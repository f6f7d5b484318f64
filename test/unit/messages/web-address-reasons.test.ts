import {
	addressDoubts,
	addressFault,
	domainFault,
	isWebAddress,
} from '../../../nodes/WhatsAppInteractive/messages/web-address';

/* Addresses as people paste them, and what is told about them. */

test.each([
	['www.shop.com/a.jpg', 'there is no https:// in front of it'],
	['shop.com/a.jpg', 'there is no https:// in front of it'],
	['shop.com', 'there is no https:// in front of it'],
	['shop.com:8080/a.jpg', 'there is no https:// in front of it'],
	['localhost:5678/a.jpg', 'there is no https:// in front of it'],
	['//shop.com/a.jpg', 'there is no https:// in front of it'],
	['htttp://shop.com/a.jpg', "it starts with 'htttp:'"],
	['hhtps://shop.com/a.jpg', "it starts with 'hhtps:'"],
	['ftp://shop.com/a.jpg', "it starts with 'ftp:'"],
	['s3://bucket/a.jpg', "it starts with 's3:'"],
	['mailto:asha@shop.com', "it starts with 'mailto:'"],
	['=https://shop.com/a.jpg', 'it begins with =, as an expression that is not switched on'],
	['https//shop.com/a.jpg', ':// does not follow right after https'],
	['http;//shop.com/a.jpg', ':// does not follow right after http'],
	['https.://shop.com/a.jpg', ':// does not follow right after https'],
	['https:/shop.com/a.jpg', 'there are not two slashes after https:'],
	['https:shop.com/a.jpg', 'there are not two slashes after https:'],
	['http:\\\\shop.com', 'there are not two slashes after http:'],
	['file:///tmp/a.jpg', 'it is the path of a file on a computer (file:)'],
	['C:\\photos\\a.jpg', 'it is the path of a file without a host'],
	['/home/asha/a.jpg', 'it is the path of a file without a host'],
	['\\\\server\\a.jpg', 'it is the path of a file without a host'],
	['blob:https://shop.com/5b1f', 'it is an address inside of a browser (blob:)'],
	[
		'data:image/png;base64,iVBORw0KGgo=',
		'it is the file itself (data:), which has to be put where it has an address',
	],
	['upi://pay?pa=a@b', 'it starts with upi://'],
	['https://', 'nothing follows https://'],
	['https:///a.jpg', 'nothing follows https://'],
	['https://?a=b', 'nothing follows https://'],
	['https://https://shop.com', 'it has https:// twice'],
	['https://http//shop.com', 'it has https:// twice'],
	['https://shop..com/a.jpg', 'its host has a dot too many'],
	['https://.shop.com', 'its host has a dot too many'],
	['https://shop.com:99999', 'its host or port cannot be one'],
	['https://shop .com', 'it has a blank in it, which is written %20 in an address'],
	['https://shop.com/blue mug.jpg', 'it has a blank in it, which is written %20 in an address'],
	['https://shop.com/a\u00a0b.jpg', 'it has a blank in it, which is written %20 in an address'],
	['https://shop.com/a\n.jpg', 'it has a line break in it'],
	['https://shop.com/a\u200b.jpg', 'it has an invisible character in it'],
	['https://a.test https://b.test', 'it holds several addresses'],
	['https://a.test/1.jpg,https://b.test', 'it holds several addresses'],
	['https://a.test/1.jpg; https://b.test', 'it holds several addresses'],
	['https://a.test/1.jpg,http://b.test', 'it holds several addresses'],
	['https://a.test/?size=1 http://b.test', 'it holds several addresses'],
	['https://a.test\nhttps://b.test', 'it holds several addresses'],
	['https://a.test/1.jpghttps://b.test', 'it holds several addresses'],
	['<https://shop.com/a.jpg>', 'it has quotes or brackets around it'],
	['"https://shop.com/a.jpg"', 'it has quotes or brackets around it'],
	["'https://shop.com/a.jpg'", 'it has quotes or brackets around it'],
	['“https://shop.com/a.jpg”', 'it has quotes or brackets around it'],
	['(https://shop.com/a.jpg)', 'it has quotes or brackets around it'],
	['["https://shop.com/a.jpg"]', 'it has quotes or brackets around it'],
	['https://shop.com/a.jpg"', 'it has quotes or brackets around it'],
	['https://shop.com/<id>/a.jpg', 'it has quotes or angle brackets in it'],
	[
		'[photo](https://shop.com/a.jpg)',
		'it is a link in Markdown; give only the address between its parentheses',
	],
	[
		'![](https://shop.com/a.jpg)',
		'it is a link in Markdown; give only the address between its parentheses',
	],
	['<a href="https://shop.com">x</a>', 'it is HTML; give only the address in it'],
	['{{ $json.url }}', 'it has an expression in it that was not evaluated'],
	['https://shop.com/{{ $json.id }}.jpg', 'it has an expression in it that was not evaluated'],
	['https://shop.com/{{ $json.id', 'it has an expression in it that was not evaluated'],
	['https://shop.com/$json.id }}', 'it has an expression in it that was not evaluated'],
	['undefined', "an expression gave 'undefined'"],
	['null', "an expression gave 'null'"],
	['[object Object]', "an expression gave '[object Object]'"],
	['https://undefined/a.jpg', "an expression gave 'undefined' in the place of its host"],
	['https://null:8080', "an expression gave 'null:8080' in the place of its host"],
	['https://asha@undefined/a.jpg', "an expression gave 'undefined' in the place of its host"],
	['https://asha@.shop.com', 'its host has a dot too many'],
	['https://shop.com\\a.jpg', 'it has a backslash in its host'],
])('%j is refused: %s', (text, reason) => {
	expect(addressFault(text)).toBe(reason);
});

test.each([
	['https://müller.example/größe.jpg', 'letters of all languages'],
	['https://shop.com/?back=https://other.test/a', 'an address in a query'],
	['https://web.archive.org/web/2020/https://shop.com', 'an address in a path'],
	['https://shop.com/a,b;c.jpg', 'a comma in a path'],
	['https://shop.com/a%20b.jpg', 'an encoded blank'],
	['https://shop.com/~asha/a_(1).jpg', 'brackets'],
	['https://shop.com/mug_(blue)', 'brackets at the end'],
	['https://shop.com/[1](2).jpg', 'brackets as Markdown has them, behind a host'],
	["https://shop.com/o'neil.jpg", 'an apostrophe in a path'],
	['https://user:pass@shop.com', 'a password'],
	['https://sub_domain.shop.com', 'an underscore'],
])('%j is taken: %s', (text) => {
	expect(isWebAddress(text)).toBe(true);
	expect(addressDoubts(text, true).filter((doubt) => !doubt.includes('password'))).toEqual([]);
});

test.each([
	...[
		'localhost:5678',
		'127.0.0.1',
		'0.0.0.0',
		'10.1.2.3',
		'172.20.1.1',
		'192.168.0.9',
		'169.254.1.1',
		'100.64.0.1',
		'[::1]',
		'[fd00::1]',
		'[fe80::1]',
		'[::ffff:127.0.0.1]',
		'2130706433',
		'nas.local',
		'n8n',
		'shop.internal',
		'LOCALHOST',
		'nas.local.',
	].map((host) => [`http://${host}/a.jpg`, /^leads to '.+', which only your own network knows$/]),
	['https://user:pass@shop.com', /^has a user name or password in it/],
	['https://key@shop.com', /^has a user name or password in it/],
	['https://shop.com/undefined/a.jpg', /^has 'undefined' in it/],
	['https://shop.com/undefined.jpg', /^has 'undefined' in it/],
	['https://shop.com/a?id=null', /^has 'null' in it/],
	['https://shop.com/[object%20Object].jpg', /^has '\[object%20Object\]' in it/],
	['https://shop.com/a.jpg.', /^ends with \.$/],
	['https://shop.com/a.jpg,', /^ends with ,$/],
	['https://shop.com/a.jpg)', /^ends with \)$/],
	['https://shop.com/a_(1).jpg.', /^ends with \.$/],
	['https://shop.com/mug_(blue).', /^ends with \)\.$/],
	['https://drive.google.com/file/d/1AbC/view?usp=sharing', /page of drive\.google\.com/],
	['https://drive.google.com/open?id=1AbC', /page of drive\.google\.com/],
	['https://docs.google.com/document/d/1AbC/edit', /page of docs\.google\.com/],
	['https://www.dropbox.com/s/abc/a.jpg?dl=0', /page of www\.dropbox\.com/],
	['https://www.dropbox.com/scl/fi/abc/a.jpg?rlkey=1', /page of www\.dropbox\.com/],
	['https://shop.sharepoint.com/:i:/g/abc', /page of shop\.sharepoint\.com/],
	['https://1drv.ms/i/s!abc', /page of 1drv\.ms/],
	['https://photos.app.goo.gl/abc', /page of photos\.app\.goo\.gl/],
	['https://we.tl/t-abc', /page of we\.tl/],
] as Array<[string, RegExp]>)('%s goes out with a hint: %s', (text, hint) => {
	expect(addressFault(text)).toBeUndefined();
	expect(addressDoubts(text, true)).toEqual([expect.stringMatching(hint)]);
});

test.each([
	'https://drive.google.com/uc?export=download&id=1AbC',
	'https://docs.google.com/spreadsheets/d/1AbC/export?format=pdf',
	'https://www.dropbox.com/s/abc/a.jpg?dl=1',
	'https://www.dropbox.com/scl/fi/abc/a.jpg?rlkey=1&raw=1',
	'https://dl.dropboxusercontent.com/s/abc/a.jpg',
	'http://172.32.0.1/a.jpg',
	'http://100.128.0.1/a.jpg',
	'https://shop.com/nullify/undefined-mug.jpg',
])('%s leads to a file that everybody can fetch', (text) => {
	expect(addressDoubts(text, true)).toEqual([]);
});

test('a page is fine where no file is asked for', () => {
	expect(addressDoubts('https://drive.google.com/file/d/1AbC/view', false)).toEqual([]);
});

test.each([
	['upi://pay?pa=acme@okbank&pn=Acme%20Shop', undefined],
	['UPI://pay?pa=acme@okbank', undefined],
	[
		'upi://pay?pa=acme@okbank&pn=Acme Shop',
		'it has a blank in it, which is written %20 in an address',
	],
	['upi:/pay?pa=acme@okbank', 'there are not two slashes after upi:'],
	['pay?pa=acme@okbank', 'there is no upi:// in front of it'],
	['https://pay.test/1', 'it starts with https://'],
	['upi://', 'nothing follows upi://'],
	['upi://pay?pa={{ $json.vpa }}', 'it has an expression in it that was not evaluated'],
])('a payment link %j: %s', (text, reason) => {
	expect(addressFault(text, 'upi')).toBe(reason);
});

test.each([
	['go.acme.test', undefined],
	['go.acme.test:8443', undefined],
	['https://go.acme.test', 'it has https:// in front of it'],
	['go.acme.test/https://other.test', 'it has a path behind its host'],
	['go.acme.test?a=b', 'it has a path behind its host'],
	['asha@acme.test', 'it is an e-mail address'],
	['acme', 'it has no period in it'],
	['go..acme.test', 'its host has a dot too many'],
	['go.acme.test,', 'it has a comma in its host'],
	['{{ $json.domain }}', 'it has an expression in it that was not evaluated'],
])('a domain %j: %s', (text, reason) => {
	expect(domainFault(text)).toBe(reason);
});

test('a long text is read in no time', () => {
	for (const text of ['a'.repeat(200_000), 'https://'.repeat(20_000), ' '.repeat(200_000)]) {
		expect(typeof addressFault(text)).toBe('string');
	}
	expect(addressDoubts(`https://shop.com/${'.'.repeat(100_000)}a`, true)).toEqual([]);
});
