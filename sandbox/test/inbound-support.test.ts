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

/** Who documents what; Gupshup in version 2, in version 3 or in both; `cloud` is Meta and 360dialog. */
const SUPPORT: Readonly<Record<InboundType, string>> = {
	text: 'infobip kaleyra gupshup-2 gupshup-3 messangi cloud',
	image: 'infobip kaleyra gupshup-2 gupshup-3 messangi cloud',
	video: 'infobip kaleyra gupshup-2 gupshup-3 messangi cloud',
	audio: 'infobip kaleyra gupshup-2 gupshup-3 messangi cloud',
	document: 'infobip kaleyra gupshup-2 gupshup-3 messangi cloud',
	voice: 'infobip kaleyra gupshup-2 gupshup-3 cloud',
	sticker: 'infobip kaleyra gupshup-2 gupshup-3 cloud',
	location: 'infobip kaleyra gupshup-2 gupshup-3 cloud',
	contacts: 'infobip kaleyra gupshup-3 cloud',
	reaction: 'infobip kaleyra gupshup-2 gupshup-3 cloud',
	order: 'infobip kaleyra gupshup-3 cloud',
	'button-reply': 'infobip kaleyra gupshup-2 gupshup-3 messangi cloud',
	'list-reply': 'infobip kaleyra gupshup-2 gupshup-3 messangi cloud',
	'template-reply': 'infobip kaleyra gupshup-2 gupshup-3 messangi cloud',
	'flow-reply': 'infobip kaleyra gupshup-3 cloud',
	'address-reply': 'kaleyra gupshup-3 cloud',
	'call-permission-reply': 'infobip kaleyra gupshup-3 cloud',
	'authentication-reply': 'infobip',
	'payment-confirmation': 'infobip',
	'payment-acknowledgement': 'infobip',
	infected: 'infobip',
	unsupported: 'infobip kaleyra gupshup-3 cloud',
	edit: 'kaleyra gupshup-3 cloud',
	revoke: 'kaleyra gupshup-3 cloud',
	'identity-change': 'infobip kaleyra gupshup-3 cloud',
	'number-change': 'kaleyra gupshup-3 cloud',
	payment: 'infobip kaleyra gupshup-3 cloud',
	click: 'infobip',
	'template-update': 'infobip kaleyra gupshup-2 metaCloud',
	preference: 'infobip gupshup-2 gupshup-3 cloud',
	opt: 'gupshup-2',
	billing: 'gupshup-2 gupshup-3',
	echo: 'infobip gupshup-3 cloud',
	'connectivity-check': 'gupshup-3',
	account: 'gupshup-3 metaCloud',
	'provider-error': 'gupshup-3 cloud',
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
		sandbox.putMetaWebhook('app', `${url}/metaCloud`);
		sandbox.putDialog360Webhook({ url: `${url}/dialog360`, headers: {} });
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
		const expected = SUPPORT[type].replace('cloud', 'metaCloud dialog360').split(' ');
		expect(all.flat().sort()).toEqual(expected.sort());
	});
});
