import type { TemplateFilling } from '../../../nodes/WhatsAppInteractive/messages/kinds/template';
import { faultsOf } from './support/rule-cases';
import { setAt } from './support/set-at';
import { full } from '../../samples/submissions';

/* Whom a one-time code can go to, typed from the providers' documents. */

const FAULT =
	"'Recipient' must be a phone number; no one-time code goes to a business-scoped user ID";
const CODE: TemplateFilling = { code: '123456' };
const TEXT: TemplateFilling = { body: [{ text: 'Asha' }] };

test.each([
	['metaCloud', 'US.13491208655302741918', CODE, [FAULT]],
	['dialog360', 'US.13491208655302741918', CODE, [FAULT]],
	['gupshup', 'US.13491208655302741918', CODE, [FAULT]],
	['gupshup', ' US.ENT.13491208655302741918 ', CODE, [FAULT]],
	['gupshup', 'US.13491208655302741918', TEXT, []],
	['gupshup', '+91 98000-00001', CODE, []],
	['gupshup', '', CODE, ["'Recipient' is empty"]],
	// Its documents say nothing of it.
	['infobip', 'US.13491208655302741918', CODE, []],
] as const)('%s: a template to %j with %j', (provider, recipient, filling, faults) => {
	const addressed = setAt(full('template'), 'recipient', recipient);
	const submission = setAt(addressed, 'message.filling', filling);
	expect(faultsOf({ provider, kind: 'template' }, submission)).toEqual(faults);
});
