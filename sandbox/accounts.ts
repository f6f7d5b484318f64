import type { ProviderName } from './provider-names';

/** An Infobip account: keys without the literal `App ` in front, sender in digits. */
export interface InfobipAccount {
	readonly apiKey: string;
	/** May send messages; refused with 403 on every other call. */
	readonly apiKeyToSend: string;
	/** Valid, but refused with 403 on every call. */
	readonly apiKeyWithoutScope: string;
	readonly sender: string;
}

/** A Kaleyra account: the SID stands in the path, the sender too, with its `+`. */
export interface KaleyraAccount {
	readonly apiKey: string;
	/** Belongs to an account whose plan lacks the WhatsApp API: 401 WA-401 `account`. */
	readonly apiKeyWithoutProduct: string;
	readonly sid: string;
	/** An account that may not use this API at all: 401 WA-401 `account`. */
	readonly sidWithoutProduct: string;
	readonly senders: readonly string[];
	/** Senders that are still on version 1 of the API: 401 WA-401 `phone_number`. */
	readonly sendersOnV1: readonly string[];
	readonly wabaId: string;
	/** A prepaid account may not upload media: 401 WA-401 `account`. */
	readonly prepaid: boolean;
}

/** A Gupshup partner app and two apps that are not ready to send. */
export interface GupshupAccount {
	/** Sent raw in `Authorization`; for the list of apps only. */
	readonly partnerToken: string;
	/** Sent raw in `Authorization`. */
	readonly appToken: string;
	/** A universal app token: a JWT, sent with `Bearer `. */
	readonly universalAppToken: string;
	/** Valid for another partner's app: 401 on every call. */
	readonly tokenWithoutAccess: string;
	readonly appId: string;
	readonly appIdWithoutCallbackBilling: string;
	readonly appIdOnPremises: string;
	readonly appName: string;
	/** Digits only; it comes back in the metadata of callbacks. */
	readonly sender: string;
	readonly wabaId: string;
}

/** A Messangi space: keys without `Bearer `, the path as it follows the host. */
export interface MessangiAccount {
	readonly apiKey: string;
	/** Valid, but refused with 403 on every call. */
	readonly apiKeyWithoutScope: string;
	/** Prefix of the service; the documented hosts carry one. */
	readonly basePath: string;
	/** Path of the send call below the prefix. */
	readonly sendPath: string;
	/** Digits only, without `+`. */
	readonly sender: string;
	readonly username: string;
}

/** A WhatsApp Business Account at Meta itself, with one number, for one app. */
export interface MetaCloudAccount {
	/** The token of a system user. */
	readonly accessToken: string;
	/** 190 with the subcode 463. */
	readonly expiredToken: string;
	/** Lacks a permission: 200 on every call. */
	readonly tokenWithoutPermission: string;
	readonly appId: string;
	/** What webhooks are signed with. */
	readonly appSecret: string;
	/** Another app that is subscribed to the account, such as that of another integration. */
	readonly otherAppId: string;
	readonly otherAppSecret: string;
	/** Whether the account has a registered number, which lets an app ask more about it. */
	readonly isRegistered: boolean;
	readonly wabaId: string;
	readonly phoneNumberId: string;
	/** Digits only; it comes back in the metadata of webhooks. */
	readonly sender: string;
	readonly verifiedName: string;
}

/** A number at 360dialog, which its key fixes. */
export interface Dialog360Account {
	readonly apiKey: string;
	/** Belongs to an account with unpaid invoices: 400 on every call. */
	readonly apiKeyOfUnpaid: string;
	/** Valid, but refused with 403 on every call. */
	readonly apiKeyWithoutAccess: string;
	readonly wabaId: string;
	readonly phoneNumberId: string;
	/** Digits only; it comes back in the metadata of webhooks. */
	readonly sender: string;
	/** 360dialog's own sandbox, at the host `waba-sandbox.360dialog.io`. */
	readonly testEnvironment: {
		readonly apiKey: string;
		/** Whose key it is: the only one who gets messages. Digits only. */
		readonly customer: string;
		/** The number that the customer writes to. Digits only. */
		readonly sender: string;
	};
}

/** The accounts that the sandbox knows, one a provider. */
export interface Accounts {
	readonly infobip: InfobipAccount;
	readonly kaleyra: KaleyraAccount;
	readonly gupshup: GupshupAccount;
	readonly messangi: MessangiAccount;
	readonly metaCloud: MetaCloudAccount;
	readonly dialog360: Dialog360Account;
}

/** Replaces single values of {@link ACCOUNTS}. */
export type AccountOverrides = { readonly [Name in ProviderName]?: Partial<Accounts[Name]> };

/** The default accounts. Every key, number and ID here is fictional. */
export const ACCOUNTS: Accounts = {
	infobip: {
		apiKey: 'sandbox-infobip-key',
		apiKeyToSend: 'sandbox-infobip-key-to-send',
		apiKeyWithoutScope: 'sandbox-infobip-key-without-scope',
		sender: '441134960000',
	},
	kaleyra: {
		apiKey: 'sandbox-kaleyra-key',
		apiKeyWithoutProduct: 'sandbox-kaleyra-key-without-product',
		sid: 'HXAP1600000097IN',
		sidWithoutProduct: 'HXAP16V1ACCOUNTIN',
		senders: ['+919800000000'],
		sendersOnV1: ['+919800000009'],
		wabaId: '340000000000001',
		prepaid: false,
	},
	gupshup: {
		partnerToken: 'sandbox-gupshup-partner-token',
		appToken: 'sk_sandbox_token',
		universalAppToken: 'eyJhbGciOiJub25lIn0.eyJhcHAiOiJzYW5kYm94In0.c2FuZGJveA',
		tokenWithoutAccess: 'sk_sandbox_token_without_access',
		appId: '11111111-2222-3333-4444-555555555555',
		appIdWithoutCallbackBilling: '22222222-3333-4444-5555-666666666666',
		appIdOnPremises: '33333333-4444-5555-6666-777777777777',
		appName: 'SandboxApp',
		sender: '919800000003',
		wabaId: '340000000000002',
	},
	messangi: {
		apiKey: 'sandbox-messangi-key',
		apiKeyWithoutScope: 'sandbox-messangi-key-without-scope',
		basePath: '/balerion',
		sendPath: '/v3/messages',
		sender: '1000000001',
		username: 'sandbox@example.test',
	},
	metaCloud: {
		accessToken: 'sandbox-meta-token',
		expiredToken: 'sandbox-meta-token-expired',
		tokenWithoutPermission: 'sandbox-meta-token-without-permission',
		appId: '550000000000001',
		appSecret: 'sandbox-meta-app-secret',
		otherAppId: '550000000000002',
		otherAppSecret: 'sandbox-meta-other-app-secret',
		isRegistered: true,
		wabaId: '340000000000003',
		phoneNumberId: '106540352242922',
		sender: '447700900123',
		verifiedName: 'Acme Outfitters',
	},
	dialog360: {
		apiKey: 'sandbox-360dialog-key',
		apiKeyOfUnpaid: 'sandbox-360dialog-key-of-unpaid',
		apiKeyWithoutAccess: 'sandbox-360dialog-key-without-access',
		wabaId: '340000000000004',
		phoneNumberId: '106540352242933',
		sender: '447700900124',
		testEnvironment: {
			apiKey: 'sandbox-360dialog-key-of-a-customer',
			customer: '447700900126',
			sender: '447700900125',
		},
	},
};

/** The default accounts with single values replaced. */
export function accountsWith(overrides: AccountOverrides = {}): Accounts {
	return {
		infobip: { ...ACCOUNTS.infobip, ...overrides.infobip },
		kaleyra: { ...ACCOUNTS.kaleyra, ...overrides.kaleyra },
		gupshup: { ...ACCOUNTS.gupshup, ...overrides.gupshup },
		messangi: { ...ACCOUNTS.messangi, ...overrides.messangi },
		metaCloud: { ...ACCOUNTS.metaCloud, ...overrides.metaCloud },
		dialog360: { ...ACCOUNTS.dialog360, ...overrides.dialog360 },
	};
}
