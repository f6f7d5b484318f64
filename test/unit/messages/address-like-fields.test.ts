import {
	baseUrlAdvice,
	normaliseBaseUrl,
} from '../../../nodes/WhatsAppInteractive/providers/base-url';
import { verdictAt } from './support/rule-cases';
import { setAt } from './support/set-at';
import { full } from '../../samples/submissions';

/* Domains, report addresses and base URLs are read like all addresses, and the real reason is told. */

const infobip = { provider: 'infobip', kind: 'text' } as const;

test.each([
	['go.acme.test', undefined],
	['GO.ACME.TEST', undefined],
	['münchen.example', undefined],
	['go.acme.test:8443', undefined],
	['https://go.acme.test', 'it has https:// in front of it'],
	['go.acme.test/', 'it has a path behind its host'],
	['go.acme.test?x=1', 'it has a path behind its host'],
	['someone@acme.test', 'it is an e-mail address'],
	['go acme.test', 'it has a blank in it, which is written %20 in an address'],
	['go..acme.test', 'its host has a dot too many'],
	['go,acme.test', 'it has a comma in its host'],
	['acme', 'it has no period in it'],
	['undefined', "an expression gave 'undefined'"],
	['{{ $json.domain }}', 'it has an expression in it that was not evaluated'],
	['<go.acme.test>', 'it has quotes or brackets around it'],
	['go.acme.test\u200b', 'it has an invisible character in it'],
])('the custom domain %s: %s', (domain, reason) => {
	const path = 'options.urlOptions.customDomain';
	expect(verdictAt(infobip, path, setAt(full('text'), path, domain))).toEqual({
		faults:
			reason === undefined
				? []
				: [`'Custom Domain' must be a domain such as go.example.com; ${reason}`],
		hints: [],
	});
});

const REASONS = [
	['hooks.acme.test/in', 'there is no https:// in front of it'],
	['https:/hooks.acme.test', 'there are not two slashes after https:'],
	['https://hooks acme.test', 'it has a blank in it, which is written %20 in an address'],
	['https://undefined/in', "an expression gave 'undefined' in the place of its host"],
] as const;

describe.each([
	['infobip', 'options.reportUrl', 'Report URL'],
	['infobip', 'options.urlOptions.trackingUrl', 'Tracking URL'],
] as const)('%s: %s', (provider, path, label) => {
	test.each(REASONS)('%s: %s', (address, reason) => {
		const place = { provider, kind: 'text' } as const;
		expect(verdictAt(place, path, setAt(full('text'), path, address)).faults).toEqual([
			`'${label}' must be a web address that starts with https:// or http://; ${reason}`,
		]);
	});
});

test('each of several report addresses is read', () => {
	const place = { provider: 'messangi', kind: 'text' } as const;
	const path = 'options.reportUrl';
	const several = 'https://a.acme.test/x, b.acme.test/y';
	expect(verdictAt(place, path, setAt(full('text'), path, several)).faults).toEqual([
		"'Report URL' must be a web address that starts with https:// or http://; there is no https:// in front of it",
	]);
});

test.each<readonly [pasted: string, reason: string | undefined]>([
	['xxxxx.api.infobip.com', undefined],
	['http://127.0.0.1:8080', undefined],
	['', 'nothing follows https://'],
	['my base url', 'it has a blank in it, which is written %20 in an address'],
	['https://https://xxxxx.api.infobip.com', 'it has https:// twice'],
	['ftp://x.test', "it starts with 'ftp:'"],
	['undefined', "an expression gave 'undefined' in the place of its host"],
	...[
		'https://xxxxx.api.infobip.com/?utm=mail',
		'https://portal.infobip.com/#/home',
		'xxxxx.api.infobip.com?',
	].map((pasted) => [pasted, 'it has a ? or # in it, behind which no path can follow'] as const),
	['api..infobip.com', 'its host has a dot too many'],
])('a base URL of %s: %s', (pasted, reason) => {
	expect(baseUrlAdvice(normaliseBaseUrl(pasted))).toBe(
		reason && `Open the credential and correct its base URL or domain: ${reason}.`,
	);
});
