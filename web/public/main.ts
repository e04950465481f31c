import './css/shell.css';
import './css/home.css';
import './css/report.css';
import './css/case.css';
import './css/results.css';
import './css/elder.css';
import './css/services.css';
import '../kit/icons/icons.svg?url';
import '../kit/icons/favicon.svg?url';
import '../kit/icons/photo-wait.svg?url';
import { enhanceReport } from './ts/report';
import { followReports, rememberReport } from './ts/mine';
import { enhanceCopy } from './ts/copy';
import { focusSummary } from './ts/summary';

// Every page works without this file; each line below adds comfort where its part of the page is present.
document.documentElement.classList.add('enhanced');
focusSummary();
enhanceReport();
rememberReport();
followReports();
enhanceCopy();
