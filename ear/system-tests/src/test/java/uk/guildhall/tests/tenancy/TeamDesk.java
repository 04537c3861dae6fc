package uk.guildhall.tests.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/** Reads and writes one row that has the same key in every council and carries its council's code as its name. */
@ApplicationScoped
public class TeamDesk {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    @Transactional
    public void plant(UUID id) {
        entities.createNativeQuery("DELETE FROM team WHERE code = 'same-key'").executeUpdate();
        entities.createNativeQuery("INSERT INTO team (id, code, name) VALUES (?, 'same-key', ?)")
                .setParameter(1, Ids.bytes(id))
                .setParameter(2, CurrentCouncil.get().code())
                .executeUpdate();
    }

    /** By entity, in a transaction. */
    @Transactional
    public String nameOf(UUID id) {
        return entities.find(Team.class, id).nameIn("en");
    }

    /** By entity, outside a transaction: from the read pool. */
    public String nameOutsideTransaction(UUID id) {
        return entities.find(Team.class, id).nameIn("en");
    }

    @Transactional
    public String nameByQuery() {
        return entities.createQuery("SELECT t FROM Team t WHERE t.code = 'same-key'", Team.class)
                .getSingleResult()
                .nameIn("en");
    }

    /** By SQL, in a transaction. */
    @Transactional
    public String nameBySql(UUID id) {
        return (String) entities.createNativeQuery("SELECT name FROM team WHERE id = ?")
                .setParameter(1, Ids.bytes(id))
                .getSingleResult();
    }

    /** By SQL, outside a transaction. */
    public String nameBySqlOutsideTransaction(UUID id) {
        return (String) entities.createNativeQuery("SELECT name FROM team WHERE id = ?")
                .setParameter(1, Ids.bytes(id))
                .getSingleResult();
    }

    /** Writes, then reads through the connection that the write keeps. */
    @Transactional
    public String rename(UUID id, String nameCy) {
        entities.createNativeQuery("UPDATE team SET name_cy = ? WHERE id = ?")
                .setParameter(1, nameCy)
                .setParameter(2, Ids.bytes(id))
                .executeUpdate();
        return nameBySql(id);
    }

    public String welshName(UUID id) {
        return (String) entities.createNativeQuery("SELECT name_cy FROM team WHERE id = ?")
                .setParameter(1, Ids.bytes(id))
                .getSingleResult();
    }

    @Transactional
    public void renameAndFail(UUID id, String nameCy) {
        rename(id, nameCy);
        throw new IllegalStateException("so that it is rolled back");
    }

    /** Fails in the database itself. */
    @Transactional
    public void breakOff() {
        entities.createNativeQuery("SELECT * FROM no_such_table").getResultList();
    }

    @Transactional
    public void changeCouncilInside(Council other, UUID id) {
        nameBySql(id);
        try (var binding = CurrentCouncil.bind(other)) {
            nameBySql(id);
        }
    }

    /** What the database says of the connection that this thread was given. */
    @Transactional
    public String databaseUser() {
        return (String) entities.createNativeQuery("SELECT CURRENT_USER()").getSingleResult();
    }

    /** Whatever SQL somebody manages to inject. */
    @Transactional
    public List<?> run(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }
}
