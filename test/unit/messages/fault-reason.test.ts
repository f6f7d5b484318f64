import { reasonOfFaults } from '../../../nodes/WhatsAppInteractive/messages/rules/fault-reason';

const RECIPIENT = { path: 'recipient', label: 'Recipient' };
const VARIABLE = { path: 'message.filling.body[]', label: 'Body Variables' };
const BODY = { path: 'message.body', label: 'Body' };

test.each([
	['a recipient that is none', [RECIPIENT], 'invalidRecipient'],
	['a recipient that could not be read', [{ label: 'Recipient' }], 'invalidRecipient'],
	['a recipient behind others', [BODY, VARIABLE, RECIPIENT], 'invalidRecipient'],
	['what fills a template', [BODY, VARIABLE], 'templateVariables'],
	['another field', [BODY], 'invalidMessage'],
	['another field that could not be read', [{ label: 'Body' }], 'invalidMessage'],
])('%s', (_why, faults, reason) => {
	expect(reasonOfFaults(faults)).toBe(reason);
});
