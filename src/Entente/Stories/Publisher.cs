namespace Entente.Stories;

/// <summary>An outlet as independence sees it.</summary>
/// <param name="Name">Its name in <c>sources/outlets.tsv</c>.</param>
/// <param name="Owner">The family of owners; its own name where none is known.</param>
/// <param name="IsAgency">Whether other outlets print its copy: wires, and state media that act as such.</param>
internal sealed record Publisher(string Name, string Owner, bool IsAgency);
