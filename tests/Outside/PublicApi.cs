using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Entente.Tests.Outside;

/// <summary>Lists all that an assembly shows to others, one line a member, sorted.</summary>
internal static class PublicApi
{
    private const BindingFlags Shown = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly string[] FromRecords = ["ToString", "Equals", "GetHashCode", "Deconstruct", "<Clone>$", "op_Equality", "op_Inequality"];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Namespace).Append('.').Append(TypeNames.Of(type)).Append(Bases(type)).Append('\n');
            foreach (var line in Members(type).Distinct().Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.GetMethod("<Clone>$") is not null ? "record"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "class"
        : "open class";

    private static string Bases(Type type)
    {
        if (type.IsEnum) return "";
        var bases = new List<string>();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) bases.Add(TypeNames.Of(parent));
        bases.AddRange(type.GetInterfaces().Select(TypeNames.Of).Where(name => !name.StartsWith("IEquatable<", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        return bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select((name, index) => $"{index:00} {name}");
        return type.GetConstructors(Shown).Select(c => $"new({Parameters(c)})")
            .Concat(type.GetProperties(Shown).Select(Property))
            .Concat(type.GetFields(Shown).Select(f => $"{(f.IsLiteral ? "const " : "")}{TypeNames.Of(f.FieldType)}{Mark(Nullability.Create(f))} {f.Name}"))
            .Concat(type.GetMethods(Shown).Where(m => !IsImplied(m)).Select(Method));
    }

    private static bool IsImplied(MethodInfo method) =>
        (method.IsSpecialName && method.Name.Split('_')[0] is "get" or "set") || Array.IndexOf(FromRecords, method.Name) >= 0 || method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string Property(PropertyInfo property)
    {
        var set = property.SetMethod is not { IsPublic: true } setter ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Static(property.GetMethod!)}{required}{TypeNames.Of(property.PropertyType)}{Mark(Nullability.Create(property))} {property.Name} {{ get;{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        return $"{Static(method)}{TypeNames.Of(method.ReturnType)}{Mark(Nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{(p.IsOut ? "out " : "")}{TypeNames.Of(p.ParameterType)}{Mark(Nullability.Create(p))} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "default"}" : "")}"));

    private static string Mark(NullabilityInfo info) => info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? "?" : "";
}
