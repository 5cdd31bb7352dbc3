// The panel beside the results.
export class Panel {}
