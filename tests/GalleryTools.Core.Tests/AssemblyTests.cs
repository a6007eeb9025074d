using System.Reflection;
using GalleryTools.Simulator;
using Xunit;

namespace GalleryTools.Core.Tests;

public class AssemblyTests
{
    private static readonly Assembly Core = typeof(GalleryError).Assembly;

    [Fact]
    public void The_public_surface_shows_the_BCLs_types_and_our_own_alone()
    {
        var foreign = Core.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(IsVisible)
                .SelectMany(Shown)
                .Append(type.BaseType ?? typeof(object))
                .Concat(type.GetInterfaces())
                .SelectMany(Parts)
                .Where(shown => shown.Assembly != Core && !IsBcl(shown.Assembly))
                .Select(shown => $"{type}: {shown}"));

        Assert.Empty(foreign.Distinct());
    }

    [Fact]
    public void Core_and_simulator_share_no_code()
    {
        var simulator = typeof(SimulatedService).Assembly;

        Assert.DoesNotContain(Core.GetReferencedAssemblies(), name => name.Name!.StartsWith("GalleryTools", StringComparison.Ordinal));
        Assert.DoesNotContain(simulator.GetReferencedAssemblies(), name => name.Name!.StartsWith("GalleryTools", StringComparison.Ordinal) || name.Name.StartsWith("Azure", StringComparison.Ordinal));
    }

    private static bool IsBcl(Assembly assembly) =>
        Path.GetDirectoryName(assembly.Location) == Path.GetDirectoryName(typeof(object).Assembly.Location) && !assembly.GetName().Name!.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors().Length > 0,
        EventInfo => true,
        _ => false,
    };

    private static IEnumerable<Type> Shown(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        EventInfo raised => [raised.EventHandlerType!],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        { IsGenericParameter: true } => [],
        _ => [type],
    };
}
