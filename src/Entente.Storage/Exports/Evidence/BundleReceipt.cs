namespace Entente.Storage.Exports.Evidence;

/// <summary>What was put into a bundle.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="Readings">How many readings.</param>
/// <param name="Corrections">How many corrections.</param>
/// <param name="Seal">SHA-256 over the archive, which also ends it; note it elsewhere to notice that somebody made the whole bundle anew.</param>
public sealed record BundleReceipt(long Documents, long Readings, long Corrections, string Seal);
