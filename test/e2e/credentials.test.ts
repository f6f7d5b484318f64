import { sandboxCredentials } from '../engine/accounts';
import { startSandbox, type Sandbox } from '../../sandbox';
import { startN8n, type N8nServer } from '../support/n8n-server';
import { packBuilt, type PackedPackage } from '../support/pack';

let packed: PackedPackage;
let sandbox: Sandbox;
let n8n: N8nServer;

beforeAll(async () => {
	packed = await packBuilt();
	sandbox = await startSandbox({ reportDelays: 'manual' });
	n8n = await startN8n({ packageTarball: packed.tarball });
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
	await packed?.remove();
});

/** Stores a credential and runs the connection test that the editor runs. */
async function connectionTest(type: string, changes: Record<string, string>) {
	const data = { ...sandboxCredentials(sandbox)[type], ...changes };
	const [stored] = await n8n.api.importCredentials([{ name: type, type, data }]);
	if (stored === undefined) throw new Error('n8n stored no credential');
	return await n8n.api.testCredential(stored);
}

const OK = { status: 'OK', message: 'Connection successful!' };
const refusal = (text: string) => ({ status: 'Error', message: expect.stringContaining(text) });

test.each([
	['Infobip', 'right key, pasted with App', {}, OK],
	['Infobip', 'wrong key', { apiKey: 'nonsense' }, refusal('does not know this API key')],
	[
		'Infobip',
		'missing scope',
		{ apiKey: 'sandbox-infobip-key-without-scope' },
		refusal('lacks the scope'),
	],
	['Kaleyra', 'right key', {}, OK],
	['Kaleyra', 'wrong key', { apiKey: 'nonsense' }, refusal('RBC001')],
	['Kaleyra', 'API not enabled', { sid: 'HXAP16V1ACCOUNTIN' }, refusal('WA-401')],
	['Gupshup', 'right token', {}, OK],
	['Gupshup', 'wrong token', { appToken: 'sk_nonsense' }, refusal('does not accept this token')],
	['Messangi', 'right key', {}, OK],
	['Messangi', 'wrong key', { apiKey: 'nonsense' }, refusal('does not accept this API key')],
	[
		'Messangi',
		'missing scope',
		{ apiKey: 'sandbox-messangi-key-without-scope' },
		refusal('lacks the scope'),
	],
	['Dialog360', 'right key', {}, OK],
	['Dialog360', 'wrong key', { apiKey: 'nonsense' }, refusal('does not accept this API key')],
	[
		'Dialog360',
		'unpaid account',
		{ apiKey: 'sandbox-360dialog-key-of-unpaid' },
		refusal('the account has a problem'),
	],
	['MetaCloud', 'right token', {}, OK],
	['MetaCloud', 'wrong token', { accessToken: 'nonsense' }, refusal('does not accept this access')],
	[
		'MetaCloud',
		'expired token',
		{ accessToken: 'sandbox-meta-token-expired' },
		refusal('has expired'),
	],
	[
		'MetaCloud',
		'missing permission',
		{ accessToken: 'sandbox-meta-token-without-permission' },
		refusal('lacks a permission'),
	],
	['MetaCloud', 'wrong ID', { businessAccountId: '999' }, refusal('does not know this Business')],
] as const)('%s, %s', async (provider, _why, changes, expected) => {
	expect(await connectionTest(`whatsAppInteractive${provider}Api`, changes)).toEqual(expected);
});

test('each credential signs requests of the HTTP Request node', async () => {
	// Messangi documents no call that only reads: an empty message gets past the door and no further.
	const expected: Record<string, number> = {
		Infobip: 200,
		Kaleyra: 200,
		Gupshup: 200,
		Messangi: 400,
		Dialog360: 200,
		MetaCloud: 200,
	};
	const { messangi } = sandbox.accounts;
	const urls: Record<string, string> = {
		Messangi: `${sandbox.urls.messangi}${messangi.basePath}${messangi.sendPath}`,
		Infobip: `${sandbox.urls.infobip}/whatsapp/1/templates`,
		Kaleyra: `${sandbox.urls.kaleyra}/v1/${sandbox.accounts.kaleyra.sid}/callback/profiles`,
		Gupshup: `${sandbox.urls.gupshup}/partner/app/${sandbox.accounts.gupshup.appId}/subscription`,
		Dialog360: `${sandbox.urls.dialog360}/health_status`,
		MetaCloud: `${sandbox.urls.metaCloud}/v25.0/${sandbox.accounts.metaCloud.wabaId}/flows`,
	};
	const providers = Object.keys(urls);
	const credentials = sandboxCredentials(sandbox);
	await n8n.api.importCredentials(
		providers.map((provider) => {
			const type = `whatsAppInteractive${provider}Api`;
			return { id: provider, name: provider, type, data: { ...credentials[type] } };
		}),
	);
	const manual = 'Start';
	const workflow = await n8n.api.importWorkflow({
		name: 'HTTP Request',
		nodes: [
			{
				id: '0',
				name: manual,
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			...providers.map((provider, index) => ({
				id: String(index + 1),
				name: provider,
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				position: [200, index * 200] as [number, number],
				parameters: {
					url: urls[provider] ?? '',
					method: provider === 'Messangi' ? 'POST' : 'GET',
					...(provider === 'Messangi' && { sendBody: true, specifyBody: 'json', jsonBody: '{}' }),
					authentication: 'predefinedCredentialType',
					nodeCredentialType: `whatsAppInteractive${provider}Api`,
					options: { response: { response: { fullResponse: true, neverError: true } } },
				},
				credentials: { [`whatsAppInteractive${provider}Api`]: { id: provider, name: provider } },
			})),
		],
		connections: {
			[manual]: { main: [providers.map((node) => ({ node, type: 'main', index: 0 }))] },
		},
	});
	const { data } = await n8n.api.runWorkflow(workflow.id);
	expect(data.resultData.error).toBeUndefined();
	for (const provider of providers) {
		const [task] = data.resultData.runData[provider] ?? [];
		expect(task?.data?.main?.[0]?.[0]?.json).toMatchObject({
			statusCode: expected[provider],
		});
	}
});
