import { withSignatures } from '../../nodes/WhatsAppInteractive/providers/report-signature';
import { isRecord } from '../../nodes/WhatsAppInteractive/common/json';
import { WEBHOOK_SECRET } from './accounts';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

const bench = useBench();

const URL = 'https://n8n.example.com/webhook/1/webhook';

/** The addresses that a body names, as text. */
const told = (body: unknown): string => JSON.stringify(isRecord(body) ? body : {});

test.each([
	['infobip', URL],
	['messangi', `${URL},https://n8n.example.com/webhook/2/webhook`],
] as const)(
	'%s is told the address with a signature, and no secret',
	async (provider, reportUrl) => {
		const { error, requests } = await bench.send({
			parameters: messageOf(provider, 'text', { options: { reportUrl } }),
		});
		expect(error).toBeUndefined();
		const body = told(requests[0]?.body);
		expect(body).toContain(withSignatures(reportUrl, WEBHOOK_SECRET));
		expect(body).not.toContain(WEBHOOK_SECRET);
	},
);

test('an address with a secret of its own goes as it is', async () => {
	const reportUrl = `${URL}?secret=${WEBHOOK_SECRET}`;
	const { requests } = await bench.send({
		parameters: messageOf('infobip', 'text', { options: { reportUrl } }),
	});
	expect(told(requests[0]?.body)).toContain(`"${reportUrl}"`);
});
