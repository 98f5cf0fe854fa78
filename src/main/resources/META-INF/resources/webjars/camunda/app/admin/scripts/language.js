import '../../tasklist/scripts/bar.js';

export default [];
