import { PROVIDER_IDS } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { catalogue } from './catalogue/workflow';
import { coveragePage } from './coverage/page';
import { EXAMPLE_FILES } from './examples';
import { eventsPage } from './events';
import { limitsPage } from './limits/page';
import { providerPage } from './providers/page';
import { readmePage } from './readme';
import { reasonsPage } from './reasons';
import { architecturePage } from './rooms';

/** A file that is written by `npm run docs`. */
interface GeneratedFile {
	/** Its path in the repository. */
	readonly file: string;
	readonly write: () => string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

/** All files that are generated and kept in the repository. */
export const PAGES: readonly GeneratedFile[] = [
	{ file: 'docs/architecture.md', write: architecturePage },
	{ file: 'docs/coverage.md', write: coveragePage },
	{ file: 'docs/events.md', write: eventsPage },
	{ file: 'docs/limits.md', write: limitsPage },
	{ file: 'docs/reasons.md', write: reasonsPage },
	{ file: 'README.md', write: readmePage },
	...PROVIDER_IDS.map((provider) => ({
		file: `docs/providers/${provider}.md`,
		write: () => providerPage(provider),
	})),
	...EXAMPLE_FILES,
	...PROVIDER_IDS.map((provider) => ({
		file: `examples/catalogue/${provider}.json`,
		write: () => json(catalogue(provider)),
	})),
];
