import { readUrl } from '../../common/read-url';
import type { Lacks } from '../lack';
import type { TestEnvironment } from '../test-environment';

/** The host of 360dialog's sandbox. The credential's connection test knows it by the same name. */
const HOST = 'waba-sandbox.360dialog.io';

const WITH_A_NUMBER =
	'A number of your own has it: put its API key and the base URL https://waba-v2.360dialog.io into the credential.';

const LACKS: Lacks = {
	getTemplates: {
		what: 'has no list of templates',
		advice: 'Type the name and the language of a template that the sandbox has.',
	},
	uploadMedia: { what: 'takes no files', advice: 'Give the files of messages as URLs.' },
	downloadMedia: { what: 'gives out no files of customers', advice: WITH_A_NUMBER },
	mediaIds: {
		what: 'takes the files of a message by their URL only',
		advice: 'Choose URL as the source of each file, and give its public address.',
	},
	readReceipt: { what: 'marks no messages as read', advice: WITH_A_NUMBER },
	typing: { what: 'does not show that somebody is typing', advice: WITH_A_NUMBER },
	reports: {
		what: 'tells no ID of a message, and documents no report that would name it',
		advice: "Choose 'Do Not Wait' for 'Wait Until', or use a number of your own.",
	},
};

/**
 * 360dialog's sandbox, after its page: messages and templates to the number that the key belongs to, and
 * what comes from it. Files can't be uploaded or fetched by ID, and an answer need not say anything.
 */
const SANDBOX: TestEnvironment = {
	name: "360dialog's sandbox",
	tellsMessageIds: false,
	hasWebhookHeaders: false,
	lacks: LACKS,
};

/** What differs at an address; undefined where it is not that of the sandbox. */
export const testEnvironmentAt = (baseUrl: string): TestEnvironment | undefined =>
	readUrl(baseUrl)?.hostname === HOST ? SANDBOX : undefined;
