import {
	INBOUND_TYPES,
	InboundError,
	type InboundOrder,
	type InboundType,
	PROVIDER_NAMES,
	type ProviderName,
	type Sandbox,
	startSandbox,
} from '..';
import { INFOBIP_EVENTS } from '../providers/infobip/registration/events';
import { MODES } from '../providers/gupshup/modes';
import { startWebhook, type Webhook } from './webhook';

/** Who documents what; Gupshup in version 2, in version 3 or in both. */
const SUPPORT: Readonly<Record<InboundType, string>> = {
	text: 'infobip kaleyra gupshup-2 gupshup-3 messangi',
	image: 'infobip kaleyra gupshup-2 gupshup-3 messangi',
	video: 'infobip kaleyra gupshup-2 gupshup-3 messangi',
	audio: 'infobip kaleyra gupshup-2 gupshup-3 messangi',
	document: 'infobip kaleyra gupshup-2 gupshup-3 messangi',
	voice: 'infobip kaleyra gupshup-2 gupshup-3',
	sticker: 'infobip kaleyra gupshup-2 gupshup-3',
	location: 'infobip kaleyra gupshup-2 gupshup-3',
	contacts: 'infobip kaleyra gupshup-3',
	reaction: 'infobip kaleyra gupshup-2 gupshup-3',
	order: 'infobip kaleyra gupshup-3',
	'button-reply': 'infobip kaleyra gupshup-2 gupshup-3 messangi',
	'list-reply': 'infobip kaleyra gupshup-2 gupshup-3 messangi',
	'template-reply': 'infobip kaleyra gupshup-2 gupshup-3 messangi',
	'flow-reply': 'infobip kaleyra gupshup-3',
	'address-reply': 'kaleyra gupshup-3',
	'call-permission-reply': 'infobip kaleyra gupshup-3',
	'authentication-reply': 'infobip',
	'payment-confirmation': 'infobip',
	'payment-acknowledgement': 'infobip',
	infected: 'infobip',
	unsupported: 'infobip kaleyra gupshup-3',
	edit: 'kaleyra gupshup-3',
	revoke: 'kaleyra gupshup-3',
	'identity-change': 'infobip kaleyra gupshup-3',
	'number-change': 'kaleyra gupshup-3',
	payment: 'infobip kaleyra gupshup-3',
	click: 'infobip',
	'template-update': 'infobip kaleyra gupshup-2',
	preference: 'infobip gupshup-2 gupshup-3',
	opt: 'gupshup-2',
	billing: 'gupshup-2 gupshup-3',
	echo: 'infobip gupshup-3',
	'connectivity-check': 'gupshup-3',
	account: 'gupshup-3',
	'provider-error': 'gupshup-3',
};

describe('What comes in where', () => {
	let sandbox: Sandbox;
	let webhook: Webhook;

	beforeAll(async () => {
		[sandbox, webhook] = await Promise.all([
			startSandbox({ reportDelays: 'manual' }),
			startWebhook(),
		]);
		const { url } = webhook;
		sandbox.registerWithInfobip({
			subscriptions: [
				{
					subscriptionId: 'all',
					events: INFOBIP_EVENTS,
					profile: { profileId: 'all', webhook: { notifyUrl: `${url}/infobip` } },
				},
			],
		});
		sandbox.attachKaleyraProfile({ url: `${url}/kaleyra`, method: 'POST', headers: {} });
		for (const version of [2, 3] as const) {
			const tag = `gupshup-${version}`;
			sandbox.subscribeWithGupshup({ url: `${url}/${tag}`, tag, version, modes: MODES });
		}
		sandbox.forwardMessangi(`${url}/messangi`);
	});
	afterAll(async () => await Promise.all([sandbox.stop(), webhook.stop()]));

	/** The webhooks that get it, with none for a provider that refuses it as undocumented. */
	const reached = async (provider: ProviderName, type: InboundType): Promise<string[]> => {
		try {
			const deliveries = await sandbox.inbound(provider, { type } as InboundOrder);
			return deliveries.map(({ url }) => url.split('/').at(-1) ?? '');
		} catch (error) {
			if (!(error instanceof InboundError)) throw error;
			return [];
		}
	};

	test.each(INBOUND_TYPES)('%s', async (type) => {
		const all = await Promise.all(PROVIDER_NAMES.map((provider) => reached(provider, type)));
		expect(all.flat().sort()).toEqual(SUPPORT[type].split(' ').sort());
	});
});
