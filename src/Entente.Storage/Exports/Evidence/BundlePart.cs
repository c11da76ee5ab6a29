namespace Entente.Storage.Exports.Evidence;

/// <summary>One file within a bundle.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
public sealed record BundlePart(string Name, long Bytes, string Sha256);
