import { isWebAddress } from '../../../nodes/WhatsAppInteractive/messages/web-address';

test.each([
	['https://example.com', 'a host'],
	['http://example.com/a/b.pdf?c=d&e=f#g', 'everything that an address can have'],
	['HTTPS://EXAMPLE.COM', 'in capitals'],
	['https://example.com?media=image.png', 'a query without a path'],
	['https://example.com/?a=b,c', 'a comma in the query'],
	['http://127.0.0.1:5678/webhook', 'an IP address and a port'],
	['http://[::1]/', 'IP version 6'],
	['https://müller.example/größe', 'other letters than English ones'],
])('%s is one: %s', (text) => {
	expect(isWebAddress(text)).toBe(true);
});

test.each([
	['', 'nothing'],
	['example.com', 'no scheme'],
	['//example.com', 'no scheme'],
	['ftp://example.com', 'another scheme'],
	['javascript:alert(1)', 'another scheme'],
	['https:example.com', 'no slashes'],
	['https:/example.com', 'one slash'],
	['http:\\\\example.com', 'backslashes'],
	['https://', 'no host'],
	['https://?a=b', 'no host'],
	['https://exa mple.com', 'a blank in the host'],
	['https://example.com/a b', 'a blank in the path'],
	['https://example.com ', 'a blank at the end'],
	['https://example.com\n', 'a line break'],
	['https://example.com:99999', 'no such port'],
	['https://a.test,https://b.test', 'two'],
	['={{ $json.url }}', 'an expression that was not evaluated'],
])('%j is none: %s', (text) => {
	expect(isWebAddress(text)).toBe(false);
});

test('an address with other letters is one however often it was asked for', () => {
	for (let times = 0; times < 100_000; times++) isWebAddress('https://shop.example.com/');
	expect(isWebAddress('https://müller.example/größe')).toBe(true);
});
