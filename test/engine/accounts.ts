import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { Sandbox } from '../../sandbox';
import type { Credentials } from './harness';

/** The secret that reports to the trigger carry in tests. */
export const WEBHOOK_SECRET = 'a-secret-for-tests';

/** Credentials for the accounts of a sandbox. */
export function sandboxCredentials({ accounts, urls }: Sandbox): Credentials {
	const webhookSecret = WEBHOOK_SECRET;
	return {
		whatsAppInteractiveInfobipApi: {
			baseUrl: `${urls.infobip}/`,
			apiKey: `App ${accounts.infobip.apiKey}`,
			webhookSecret,
		},
		whatsAppInteractiveKaleyraApi: {
			apiKey: accounts.kaleyra.apiKey,
			sid: accounts.kaleyra.sid,
			region: 'custom',
			customDomain: urls.kaleyra,
			businessAccountId: accounts.kaleyra.wabaId,
			webhookSecret,
		},
		whatsAppInteractiveGupshupApi: {
			appId: accounts.gupshup.appId,
			appToken: accounts.gupshup.appToken,
			baseUrl: urls.gupshup,
			webhookSecret,
		},
		whatsAppInteractiveMessangiApi: {
			apiKey: accounts.messangi.apiKey,
			baseUrl: urls.messangi + accounts.messangi.basePath,
			sendPath: accounts.messangi.sendPath,
			webhookSecret,
		},
		whatsAppInteractiveMetaCloudApi: {
			accessToken: accounts.metaCloud.accessToken,
			businessAccountId: accounts.metaCloud.wabaId,
			appSecret: accounts.metaCloud.appSecret,
			baseUrl: urls.metaCloud,
			apiVersion: 'v25.0',
			webhookSecret,
		},
		whatsAppInteractiveDialog360Api: {
			apiKey: accounts.dialog360.apiKey,
			baseUrl: urls.dialog360,
			webhookSecret,
		},
	};
}

/** The credential for 360dialog's own sandbox; `test/support/sandbox-host.cjs` leads its host here. */
export function dialog360TestCredential({ accounts, urls }: Sandbox) {
	const { port } = new URL(urls.dialog360);
	return {
		apiKey: accounts.dialog360.testEnvironment.apiKey,
		baseUrl: `http://waba-sandbox.360dialog.io:${port}`,
		webhookSecret: WEBHOOK_SECRET,
	};
}

/** The senders that the sandbox's accounts have; with Gupshup and 360dialog the account is the sender. */
export const SENDERS: Readonly<Record<ProviderId, string>> = {
	dialog360: '',
	gupshup: '',
	infobip: '441134960000',
	kaleyra: '+919800000000',
	messangi: '1000000001',
	metaCloud: '106540352242922',
};
