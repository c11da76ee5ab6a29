namespace Entente.Tests.Outside;

/// <summary>Writes types as the language does: <c>IReadOnlyList&lt;Token&gt;</c>, <c>int?</c>.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsByRef) return Of(type.GetElementType()!);
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return $"{Of(inner)}?";
        if (type.IsGenericType) return Generic(type);
        var name = Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => type.Name,
            TypeCode.Boolean => "bool",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.String => "string",
            TypeCode.Char => "char",
            TypeCode.Byte => "byte",
            _ => type == typeof(void) ? "void" : type == typeof(object) ? "object" : type.Name,
        };
        return type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}.{name}" : name;
    }

    private static string Generic(Type type)
    {
        var arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        return type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) ? $"({arguments})" : $"{type.Name.Split('`')[0]}<{arguments}>";
    }
}
