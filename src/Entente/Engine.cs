namespace Entente;

/// <summary>Which code, tables and models made a reading.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Data">Hash of the tables, 12 hexadecimal digits.</param>
/// <param name="Models">Hash of the models, 12 hexadecimal digits.</param>
public sealed record Engine(string Version, string Data, string Models);
