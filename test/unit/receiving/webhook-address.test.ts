import type { IHookFunctions } from 'n8n-workflow';

import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import {
	checkAddress,
	withSecret,
} from '../../../nodes/WhatsAppInteractive/receiving/registration/webhook-address';
import { NODE } from '../sending/support';
import { clientOf } from '../support/client';
import { contextOf } from '../support/context';

const context = contextOf<IHookFunctions>({ getNode: () => ({ ...NODE, name: 'Trigger' }) });

const GUPSHUP = 'https://partner.gupshup.io';

const check = (url: string, baseUrl = GUPSHUP): (() => void) => {
	const account = { baseUrl, id: 'app', sendPath: '' };
	return () => checkAddress(clientOf(context, PROVIDERS.gupshup, account), url);
};

test.each([
	'http://localhost:5678/webhook/1',
	'http://n8n.localhost/webhook/1',
	'http://127.0.0.1/webhook/1',
	'http://127.1.2.3:5678/webhook/1',
	'http://[::1]:5678/webhook/1',
	'http://0.0.0.0:5678/webhook/1',
])('%s means another machine at the provider', (url) => {
	expect(check(url)).toThrow(/cannot reach this n8n.*WEBHOOK_URL.*Manual/);
});

test.each([
	['https://n8n.example.com/webhook/1', GUPSHUP],
	['https://localhost.example.com/webhook/1', GUPSHUP],
	['http://192.0.2.1:5678/webhook/1', GUPSHUP],
	['http://localhost:5678/webhook/1', 'http://127.0.0.1:5801'],
])('%s can be reached', (url, baseUrl) => {
	expect(check(url, baseUrl)).not.toThrow();
});

test.each([
	['https://n8n.example.com/webhook/1', 's', 'https://n8n.example.com/webhook/1?secret=s'],
	['https://n8n.example.com/webhook/1?a=b', 's', 'https://n8n.example.com/webhook/1?a=b&secret=s'],
	[
		'https://n8n.example.com/w',
		'a b&c=d/é',
		'https://n8n.example.com/w?secret=a+b%26c%3Dd%2F%C3%A9',
	],
])('%s gets the secret %j', (url, secret, expected) => {
	expect(withSecret(url, secret)).toBe(expected);
	expect(new URL(withSecret(url, secret)).searchParams.get('secret')).toBe(secret);
});
