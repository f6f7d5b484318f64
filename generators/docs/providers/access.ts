import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';

/** How somebody with an account gets from the provider's website to the first message. */
interface Access {
	/** The provider's own page on its keys. */
	readonly ownPage: string;
	/** Where the key is found, a step each. */
	readonly key: readonly string[];
	/** What goes into the credential, in a sentence. */
	readonly paste: string;
	/** What *Sender* takes; nothing where the credential says which number it is. */
	readonly sender?: string;
	/** What comes in the way of a first message. */
	readonly trap?: string;
}

/** What the provider asks of its customers before they can send. The documents of each, in short. */
export const ACCESS: Readonly<Record<ProviderId, Access>> = {
	dialog360: {
		ownPage: 'https://docs.360dialog.com/docs/hub/api-key',
		key: [
			'Sign in to the 360dialog Hub at `app.360dialog.com`.',
			'Open the WhatsApp number and choose **Generate API Key**. The key is shown once. If a partner of 360dialog set up your number, ask the partner for the key.',
		],
		paste: '**API Key**: the key. **Base URL** stays as it is.',
		trap: 'A new key ends all older ones of the number: other programs that use the number need the new one too.',
	},
	gupshup: {
		ownPage: 'https://partner-docs.gupshup.io/docs/partner-authentication-guide',
		key: [
			'You need a login to the **Partner Portal**, or somebody with one. The API key of a self-serve account (`api.gupshup.io`) does not work here: ask Gupshup to link your app to a partner account.',
			'In the settings of the Partner Portal, make a client secret.',
			'Exchange it for a partner token (`POST https://partner.gupshup.io/partner/account/login` with `email` and the secret as `password`), and that for the token of your app (`GET https://partner.gupshup.io/partner/app/APP_ID/token` with the partner token as `Authorization`).',
		],
		paste: '**App ID**: the ID of the app, not its name. **App Token**: the token of the app.',
		trap: 'A partner token in the place of the app token is refused.',
	},
	infobip: {
		ownPage:
			'https://www.infobip.com/docs/essentials/api-essentials/api-authentication#api-key-header',
		key: [
			'Sign in to the Infobip portal at `portal.infobip.com`. The home page shows your base URL, such as `xxxxx.api.infobip.com`.',
			'Open **Developer Tools > API Keys** and create a key with the scopes `whatsapp:message:send` (to send), `whatsapp:manage` (the connection test and the lists of templates) and `subscriptions:manage` (the trigger).',
		],
		paste: '**Base URL** and **API Key**.',
		sender: 'the WhatsApp number of the business (from the list, or typed)',
		trap: 'Unless you choose otherwise, a key ends after a year.',
	},
	kaleyra: {
		ownPage: 'https://developers.kaleyra.io/docs',
		key: [
			'Sign in to the Kaleyra platform and open **Developers**.',
			'Create an API key. The page shows the key and your SID side by side.',
		],
		paste:
			'**API Key**, **SID**, and **Region**: where your account lives. **Business Account ID** (the ID of the WhatsApp Business Account) is only needed for the lists of templates and numbers.',
		sender: 'the WhatsApp number of the business',
		trap: 'The account needs WhatsApp API V2: if the connection test says `WA-401`, ask Kaleyra to enable it.',
	},
	messangi: {
		ownPage: 'https://docs.messangi.com/docs/access-your-api-key',
		key: [
			'In the Messangi panel, open **Preferences > API**; only administrators of the space see it.',
			'Ask Messangi which of the two addresses your space uses: `https://elastic.messangi.me/balerion` with `/v3/messages`, or `https://elastic.messangi.me/oberyn` with `/v2/notification`. Both are in its documents.',
		],
		paste: '**API Key**, **Base URL** and **Send Path**.',
		sender: 'the WhatsApp number of the business',
		trap: 'Messangi tells no ID of a message when it takes it: set **Correlation ID**, which comes back in its reports.',
	},
	metaCloud: {
		ownPage:
			'https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens',
		key: [
			'At `business.facebook.com`, open **Business Settings > Users > System Users**. Assign your app and your WhatsApp Business Account to a system user, and generate a token with the permissions `whatsapp_business_messaging` and `whatsapp_business_management`.',
			'The App Dashboard shows the ID of the WhatsApp Business Account under **WhatsApp > API Setup**, and the App Secret under **App Settings > Basic**.',
		],
		paste:
			'**Access Token**, **Business Account ID**; the trigger also needs the **App Secret**, with which Meta signs.',
		sender: 'the ID of the number (not the number itself), from the list',
		trap: 'The token that the App Dashboard shows first ends within a day.',
	},
};
