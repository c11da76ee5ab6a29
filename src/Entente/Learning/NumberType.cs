namespace Entente.Learning;

/// <summary>What a table of a model holds; all little-endian, text in UTF-8 with one entry a line.</summary>
internal enum NumberType
{
    Int8,
    Int16,
    Int32,
    Float32,
    Text,
}
