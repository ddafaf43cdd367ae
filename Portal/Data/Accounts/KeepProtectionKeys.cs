using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Accounts;

/// <summary>
/// Keeps the keys of Data Protection in the database: outside the program's folder, so that a new version does not sign everyone
/// out, and in every backup.
/// </summary>
internal sealed class KeepProtectionKeys(IDbContextFactory<AccountsDb> databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return
        [
            .. db.ProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml)),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.ProtectionKeys.Add(
            new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }
        );
        db.SaveChanges();
    }
}
