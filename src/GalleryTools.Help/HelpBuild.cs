using GalleryTools.Help.About;
using GalleryTools.Help.Cmdlets;
using GalleryTools.Help.Maml;
using GalleryTools.Help.Pages;
using GalleryTools.Help.Wording;

namespace GalleryTools.Help;

/// <summary>Makes the help files of every culture that has a folder of pages; a culture without one is no error.</summary>
public static class HelpBuild
{
    /// <summary>Writes one MAML file and the about topics per culture into the module's folder.</summary>
    /// <returns>0; or 1 when a page is wrong, and then no file was written and each error stands in <paramref name="log"/> as MSBuild reads it.</returns>
    public static int Run(string moduleFolder, string helpFolder, TextWriter log)
    {
        if (!Directory.Exists(helpFolder))
            return 0;
        var cultures = Directory.GetDirectories(helpFolder).Order(StringComparer.Ordinal).Select(CulturePages.Read).ToList();
        if (cultures.Count == 0)
            return 0;

        List<HelpError> errors;
        try
        {
            var module = ModuleFacts.Read(moduleFolder);
            errors = cultures.SelectMany(culture => culture.Errors(module.Cmdlets)).ToList();
            if (errors.Count == 0)
                cultures.ForEach(culture => Write(moduleFolder, module, culture));
        }
        catch (ModuleImportException error)
        {
            errors = [new(error.Manifest, 1, HelpErrorCode.ModuleNotImported, error.Message)];
        }

        errors.ForEach(log.WriteLine);
        return errors.Count == 0 ? 0 : 1;
    }

    private static void Write(string moduleFolder, ModuleFacts module, CulturePages culture)
    {
        var folder = Directory.CreateDirectory(Path.Combine(moduleFolder, culture.Name)).FullName;
        var wording = StandardText.For(culture.Name);
        MamlFile.Of(culture.Match(module.Cmdlets), wording).Save(Path.Combine(folder, module.HelpFile));
        foreach (var topic in culture.AboutPages)
            File.WriteAllText(Path.Combine(folder, topic.Name + ".help.txt"), AboutTopic.Text(topic));
    }
}
